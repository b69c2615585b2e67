package org.presswatch.parser.extract.metadata;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;

/**
 * All that a page says beside its text.
 *
 * @param credited all that the page declares as authors, agencies too
 * @param declaredBody the article's text as the page declares it to machines
 * @param declaredArticle whether the page calls itself an article
 */
public record PageFacts(
        Metadata metadata, List<String> credited, @Nullable String declaredBody, boolean declaredArticle) {

    public @Nullable String title() {
        Found<String> title = metadata.title();
        return title == null ? null : title.value();
    }

    public List<String> authors() {
        Found<List<String>> authors = metadata.authors();
        return authors == null ? List.of() : authors.value();
    }
}
