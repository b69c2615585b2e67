package org.presswatch.cli.classify;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.cli.FailedException;
import org.presswatch.parser.extract.Article;
import org.presswatch.parser.extract.ArticleExtractor;
import org.presswatch.parser.extract.NotAnArticle;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.date.PageDate;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the classifier reads: an article as the parser makes it, or plain text as it is. */
record Text(
        String title,
        @Nullable String lead,
        String text,
        @Nullable String language,
        @Nullable LocalDate published) {

    private static final int LOOKED_AT = 1024;

    /**
     * The text of a source; HTML goes through the parser first.
     *
     * @throws FailedException if the page holds no article
     */
    static Text of(Source source) throws FailedException {
        return isHtml(source) ? extract(source) : plain(new String(source.body(), UTF_8));
    }

    /** Where the first paragraph is a single line, it is the title. */
    private static Text plain(String text) {
        String[] parts = text.strip().split("\\R\\s*\\R", 2);
        boolean titled = parts.length == 2 && parts[0].lines().count() == 1;
        return titled ? new Text(parts[0].strip(), null, parts[1], null, null) : new Text("", null, text, null, null);
    }

    private static Text extract(Source source) throws FailedException {
        return switch (new ArticleExtractor().extract(Page.of(source.body(), source.contentType(), source.url()))) {
            case Article article -> of(article);
            case NotAnArticle(var reason) -> throw new FailedException("the page holds no article: " + reason.code());
        };
    }

    private static Text of(Article article) {
        PageDate date = article.published();
        return new Text(
                article.title(), article.lead(), article.text(), article.language(), date == null ? null : date.day());
    }

    private static boolean isHtml(Source source) {
        if (source.contentType() != null) {
            return source.contentType().toLowerCase(Locale.ROOT).contains("html");
        }
        String head = new String(source.body(), 0, Math.min(LOOKED_AT, source.body().length), UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype")
                || head.startsWith("<html")
                || head.contains("<head")
                || head.contains("<body");
    }
}
