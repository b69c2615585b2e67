package org.presswatch.fetcher.feed.sitemap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.text.FeedDates;
import org.presswatch.fetcher.feed.text.Links;
import org.presswatch.fetcher.feed.text.PlainText;
import org.presswatch.fetcher.feed.xml.Names;

/** One entry of a sitemap, with what Google's extension for news says about it. */
final class SitemapEntry {

    private SitemapEntry() {}

    /** The entry; nothing if it has no address. */
    static Optional<FeedItem> read(Element entry) {
        return text(entry, "loc").flatMap(Links::absolute).map(url -> item(entry, url));
    }

    private static FeedItem item(Element entry, String url) {
        Element news = child(entry, "news");
        return new FeedItem(
                null,
                url,
                text(news, "title")
                        .flatMap(title -> PlainText.of(title, FeedLimits.TITLE))
                        .orElse(null),
                null,
                List.of(),
                keywords(news),
                text(child(news, "publication"), "language").orElse(null),
                date(news, "publication_date"),
                date(entry, "lastmod"));
    }

    private static List<String> keywords(@Nullable Element news) {
        return text(news, "keywords").stream()
                .flatMap(words -> List.of(words.split(",")).stream())
                .flatMap(word -> PlainText.of(word, FeedLimits.NAME).stream())
                .limit(FeedLimits.NAMES)
                .toList();
    }

    private static @Nullable Instant date(@Nullable Element parent, String name) {
        return text(parent, name).flatMap(FeedDates::parse).orElse(null);
    }

    private static Optional<String> text(@Nullable Element parent, String name) {
        return Optional.ofNullable(child(parent, name))
                .map(child -> child.wholeText().strip())
                .filter(text -> !text.isEmpty());
    }

    private static @Nullable Element child(@Nullable Element parent, String name) {
        if (parent == null) {
            return null;
        }
        for (Element child : parent.children()) {
            if (Names.local(child).equals(name)) {
                return child;
            }
        }
        return null;
    }
}
