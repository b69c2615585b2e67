package org.presswatch.parser.extract.metadata.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the page's JSON-LD says about its article; every text as it stands there. */
public record StructuredData(
        @Nullable String headline,
        @Nullable String body,
        @Nullable String description,
        @Nullable String published,
        @Nullable String modified,
        List<String> authors,
        @Nullable String publisher,
        @Nullable String section,
        List<String> keywords,
        @Nullable String language,
        @Nullable String url,
        @Nullable Boolean free,
        @Nullable Picture picture,
        boolean isArticle) {

    /** The article's picture; sizes as they are written. */
    public record Picture(String url, String width, String height) {}

    static final StructuredData NONE = new StructuredData(
            null, null, null, null, null, List.of(), null, null, List.of(), null, null, null, null, false);
}
