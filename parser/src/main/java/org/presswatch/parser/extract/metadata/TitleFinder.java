package org.presswatch.parser.extract.metadata;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.safe.SafeText;

/** The article's title without the site's name. */
final class TitleFinder {

    private static final int LONGEST = 500;

    private TitleFinder() {}

    static @Nullable String find(Page page, Outline outline, StructuredData data, @Nullable String siteName) {
        String window = SafeText.line(outline.document().title());
        String social = SafeText.line(outline.meta().first("og:title", "twitter:title"));
        String structured = SafeText.line(data.isArticle() ? data.headline() : null);
        String title = heading(outline, window, social, structured);
        if (title == null) {
            title = structured != null ? structured : social != null ? social : window;
            title = title == null ? null : TitleParts.withoutSite(title, siteName, page.url());
        }
        if (title == null && page.announcement() != null) {
            title = SafeText.line(page.announcement().title());
        }
        return title == null ? null : SafeText.cut(title, LONGEST);
    }

    /** The first-level heading that the other titles confirm. */
    private static @Nullable String heading(Outline outline, @Nullable String... others) {
        String only = null;
        int count = 0;
        for (Block block : outline.blocks()) {
            if (block.level() == 1) {
                String text = SafeText.line(block.text());
                if (text != null && isConfirmed(text, others)) {
                    return text;
                }
                only = text;
                count++;
            }
        }
        return count == 1 && only != null && only.indexOf(' ') > 0 ? only : null;
    }

    private static boolean isConfirmed(String heading, @Nullable String... others) {
        String lower = heading.toLowerCase(Locale.ROOT);
        for (String other : others) {
            if (other != null
                    && lower.length() >= 10
                    && other.toLowerCase(Locale.ROOT).contains(lower)) {
                return true;
            }
        }
        return false;
    }
}
