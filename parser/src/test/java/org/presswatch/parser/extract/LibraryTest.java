package org.presswatch.parser.extract;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The example of docs/extraction.md, "Use it as a library". */
class LibraryTest {

    private static final String HTML = """
            <title>Harbour reopens | Gazette</title><meta property="og:site_name" content="Gazette">
            <article><h1>Harbour reopens</h1><p>The council voted on Tuesday to reopen the old harbour.</p></article>
            """;

    @Test
    void answersWithTheArticle() {
        assertThat(describe(HTML.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Harbour reopens: The council voted on Tuesday to reopen the old harbour.");
    }

    @Test
    void answersWithTheReason_whereThereIsNone() {
        assertThat(describe("<title>Page not found</title>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("no article: error-page");
    }

    private static String describe(byte[] body) {
        ArticleExtractor extractor = new ArticleExtractor().warmedUp();
        Page page = Page.of(body, "text/html; charset=utf-8", "https://gazette.example.com/harbour-reopens");
        return switch (extractor.extract(page)) {
            case Article article -> article.title() + ": " + article.text();
            case NotAnArticle none -> "no article: " + none.reason().code();
        };
    }
}
