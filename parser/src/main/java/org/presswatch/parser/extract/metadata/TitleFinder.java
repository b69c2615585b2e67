package org.presswatch.parser.extract.metadata;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.safe.SafeText;

/** The article's title without the site's name. */
final class TitleFinder {

    private static final int LONGEST = 500;

    private TitleFinder() {}

    static @Nullable String find(Page page, Outline outline, StructuredData data, @Nullable String siteName) {
        String window = SafeText.line(outline.document().title());
        String social = SafeText.line(unescape(outline.meta().first("og:title", "twitter:title")));
        String structured = SafeText.line(unescape(data.isArticle() ? data.headline() : null));
        String title = TitleHeading.find(outline, siteName, window, social, structured);
        if (title == null) {
            title = structured != null ? structured : social != null ? social : window;
            title = title == null ? null : TitleParts.withoutSite(title, siteName, page.url());
        }
        title = asAnnounced(title, page);
        return title == null ? null : SafeText.cut(title, LONGEST);
    }

    /** The feed's title where the page has none, or has it with something around it, such as a site's unknown name. */
    private static @Nullable String asAnnounced(@Nullable String title, Page page) {
        String announced = page.announcement() == null
                ? null
                : SafeText.line(page.announcement().title());
        boolean better = announced != null && (title == null || TitleParts.holds(title, announced));
        return better ? announced : title;
    }

    /** Some publishers escape twice. */
    private static @Nullable String unescape(@Nullable String text) {
        return text == null || text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
