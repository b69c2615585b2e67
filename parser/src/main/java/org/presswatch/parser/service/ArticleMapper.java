package org.presswatch.parser.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.PageFetched;
import org.presswatch.parser.extract.Article;
import org.presswatch.parser.extract.TextBlock;
import org.presswatch.parser.extract.date.PageDate;

/** From the extraction's own article to the event. */
final class ArticleMapper {

    /** Rises whenever the same page gives another article: consumers tell a better extraction from a repeat by it. */
    static final String PARSER_VERSION = "1";

    private ArticleMapper() {}

    static ArticleParsed toEvent(PageFetched page, Article article) {
        PageDate published = article.published();
        PageDate modified = article.modified();
        return new ArticleParsed(
                ArticleIds.ofUrl(article.canonicalUrl()),
                page.revision(),
                page.url(),
                article.canonicalUrl(),
                siteOf(article.canonicalUrl()),
                article.siteName(),
                page.entry().feedUrl(),
                article.title(),
                article.authors(),
                published == null ? null : published.instant(),
                precisionOf(published),
                modified == null ? null : modified.instant(),
                page.fetchedAt(),
                article.language(),
                article.lead(),
                article.text(),
                article.image() == null ? null : article.image().url(),
                links(article),
                article.contentHash(),
                article.flags(),
                PARSER_VERSION,
                article.section(),
                article.tags(),
                article.notices(),
                article.agency(),
                article.paywalled(),
                HexFormat.of().toHexDigits(article.fingerprint()),
                blocks(article));
    }

    private static @Nullable String precisionOf(@Nullable PageDate date) {
        return date == null ? null : date.hasTime() ? "time" : "day";
    }

    private static List<ArticleParsed.Link> links(Article article) {
        return article.links().stream()
                .map(link -> new ArticleParsed.Link(link.url(), link.text().isBlank() ? null : link.text()))
                .toList();
    }

    /** Where each block stands in the text, in code points; an empty line parts two blocks. */
    private static List<ArticleParsed.Block> blocks(Article article) {
        List<ArticleParsed.Block> blocks = new ArrayList<>();
        int start = 0;
        for (TextBlock block : article.blocks()) {
            int end = start + block.text().codePointCount(0, block.text().length());
            blocks.add(new ArticleParsed.Block(kindOf(block), start, end));
            start = end + 2;
        }
        return blocks;
    }

    private static String kindOf(TextBlock block) {
        return block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String siteOf(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? url : host.startsWith("www.") ? host.substring(4) : host;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a normalised address is a URI", e);
        }
    }
}
