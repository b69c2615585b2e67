package org.presswatch.parser.extract;

import java.util.Optional;

import org.presswatch.parser.extract.NotAnArticle.Reason;
import org.presswatch.parser.extract.metadata.Metadata;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.text.MainText;

/** Whether a page is an article at all. */
final class Verdict {

    private Verdict() {}

    /** Why the page is no article; empty for one. */
    static Optional<Reason> findReason(Page page, Outline outline, Metadata metadata, MainText text) {
        boolean announced = page.announcement() != null;
        if (metadata.title() == null || text.words() == 0 && !announced) {
            return Optional.of(Reason.NO_TEXT);
        }
        return Optional.empty();
    }
}
