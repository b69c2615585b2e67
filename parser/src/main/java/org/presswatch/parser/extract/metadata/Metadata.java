package org.presswatch.parser.extract.metadata;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Article;
import org.presswatch.parser.extract.date.PageDate;

/** What a page says about its article; see {@link Article} for the fields. */
public record Metadata(
        @Nullable String title,
        List<String> authors,
        @Nullable PageDate published,
        @Nullable PageDate modified,
        String canonicalUrl,
        @Nullable String siteName,
        @Nullable String section,
        List<String> tags,
        @Nullable String declaredLanguage,
        @Nullable String lead,
        Article.@Nullable Image image,
        @Nullable Boolean free,
        @Nullable String declaredBody,
        boolean declaredArticle) {}
