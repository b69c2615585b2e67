package org.presswatch.parser.extract.metadata;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the page's JSON-LD says about its article; every text as it stands there. */
record StructuredData(
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
        boolean isArticle) {

    static final StructuredData NONE =
            new StructuredData(null, null, null, null, null, List.of(), null, null, List.of(), null, null, null, false);
}
