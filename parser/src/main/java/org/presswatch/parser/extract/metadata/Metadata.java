package org.presswatch.parser.extract.metadata;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Article.Image;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.date.PageDate;

/**
 * What a page says about its article, each value with its source and how far it may be believed; a value that the page
 * does not give is absent.
 *
 * @param title without the site's name
 * @param authors people, or the desk that signs; without dates and "By"
 * @param published when the article appeared
 * @param modified when it was last changed
 * @param canonicalUrl absolute, of the same registrable domain as the page; the page's own URL where it names none
 * @param siteName what the site calls itself
 * @param section the part of the site
 * @param tags the page's own keywords
 * @param language BCP 47 primary subtag
 * @param lead the summary that the page or its feed gives
 * @param image the picture that stands for the article
 * @param paywalled whether only a part is free
 */
public record Metadata(
        @Nullable Found<String> title,
        @Nullable Found<List<String>> authors,
        @Nullable Found<PageDate> published,
        @Nullable Found<PageDate> modified,
        Found<String> canonicalUrl,
        @Nullable Found<String> siteName,
        @Nullable Found<String> section,
        @Nullable Found<List<String>> tags,
        @Nullable Found<String> language,
        @Nullable Found<String> lead,
        @Nullable Found<Image> image,
        @Nullable Found<Boolean> paywalled) {

    /** The same with the language that the text shows. */
    public Metadata withLanguage(@Nullable Found<String> shown) {
        return new Metadata(
                title,
                authors,
                published,
                modified,
                canonicalUrl,
                siteName,
                section,
                tags,
                shown,
                lead,
                image,
                paywalled);
    }
}
