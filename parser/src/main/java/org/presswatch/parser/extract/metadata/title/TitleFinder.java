package org.presswatch.parser.extract.metadata.title;

import java.util.Locale;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.safe.SafeText;

/** The article's title without the site's name. */
public final class TitleFinder {

    private static final int LONGEST = 500;

    private TitleFinder() {}

    public static @Nullable Found<String> find(
            Page page, Outline outline, StructuredData data, @Nullable String siteName) {
        String window = SafeText.line(outline.document().title());
        String social = SafeText.line(unescape(outline.meta().first("og:title", "twitter:title")));
        String structured = SafeText.line(unescape(data.isArticle() ? data.headline() : null));
        String heading = TitleHeading.find(outline, siteName, window, social, structured);
        Found<String> title = heading != null
                ? Found.in(Source.MARKUP, heading)
                : first(
                        found(Source.STRUCTURED_DATA, structured),
                        found(Source.META, social),
                        found(Source.META, window));
        if (title != null && heading == null) {
            title = title.with(TitleParts.withoutSite(title.value(), siteName, page.url()));
        }
        title = asAnnounced(confirmed(title, structured, social, window), page);
        return title == null ? null : title.with(SafeText.cut(title.value(), LONGEST));
    }

    /** Each other title that begins the same way makes this one surer. */
    private static @Nullable Found<String> confirmed(
            @Nullable Found<String> title, @Nullable String structured, @Nullable String... named) {
        if (title == null) {
            return null;
        }
        Found<String> found = title;
        if (title.source() != Source.STRUCTURED_DATA && says(structured, title.value())) {
            found = found.confirmedBy(Source.STRUCTURED_DATA);
        }
        for (String name : named) {
            found = title.source() != Source.META && says(name, title.value()) ? found.confirmedBy(Source.META) : found;
        }
        return found;
    }

    private static boolean says(@Nullable String other, String title) {
        return other != null && other.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT));
    }

    /** The feed's title where the page has none, or has it with something around it, such as a site's unknown name. */
    private static @Nullable Found<String> asAnnounced(@Nullable Found<String> title, Page page) {
        String announced = page.announcement() == null
                ? null
                : SafeText.line(page.announcement().title());
        if (announced == null) {
            return title;
        }
        if (title == null || TitleParts.holds(title.value(), announced)) {
            return Found.in(Source.FEED, announced);
        }
        return title.value().equalsIgnoreCase(announced) ? title.confirmedBy(Source.FEED) : title;
    }

    @SafeVarargs
    private static @Nullable Found<String> first(@Nullable Found<String>... all) {
        for (Found<String> found : all) {
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Found<String> found(Source source, @Nullable String text) {
        return text == null ? null : Found.in(source, text);
    }

    /** Some publishers escape twice. */
    private static @Nullable String unescape(@Nullable String text) {
        return text == null || text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
