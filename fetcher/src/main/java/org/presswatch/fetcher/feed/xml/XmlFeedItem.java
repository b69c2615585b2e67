package org.presswatch.fetcher.feed.xml;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.text.FeedDates;
import org.presswatch.fetcher.feed.text.Links;
import org.presswatch.fetcher.feed.text.PlainText;

/** One entry of RSS, RDF or Atom: the same things under different names. */
final class XmlFeedItem {

    private XmlFeedItem() {}

    static FeedItem read(FeedElement item) {
        return new FeedItem(
                item.text(FeedLimits.NAME, "guid", "id", "dc:identifier").orElse(null),
                link(item).orElse(null),
                item.text(FeedLimits.TITLE, "title", "dc:title", "media:title", "itunes:title")
                        .orElse(null),
                summary(item).orElse(null),
                authors(item),
                categories(item),
                language(item),
                date(item, "pubdate", "published", "dc:date", "issued", "dcterms:issued", "created", "dcterms:created"),
                date(item, "updated", "modified", "dcterms:modified"));
    }

    private static Optional<String> summary(FeedElement item) {
        return item.text(
                FeedLimits.SUMMARY,
                "description",
                "summary",
                "dc:description",
                "itunes:summary",
                "content:encoded",
                "content",
                "media:description");
    }

    /** The publisher's own address where a middleman has replaced it; a guid counts only where it says it is a link. */
    private static Optional<String> link(FeedElement item) {
        return item.children("feedburner:origlink")
                .flatMap(link -> item.resolved(link, FeedElement.raw(link)).stream())
                .findFirst()
                .or(item::link)
                .or(() -> item.children("guid")
                        .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                        .flatMap(guid -> Links.absolute(FeedElement.raw(guid)).stream())
                        .findFirst())
                .or(() -> Links.absolute(item.element().attr("rdf:about")));
    }

    private static List<String> authors(FeedElement item) {
        Stream<Element> authors = item.children("author", "dc:creator", "itunes:author");
        return authors.flatMap(author -> authorName(author).stream())
                .distinct()
                .limit(FeedLimits.NAMES)
                .toList();
    }

    private static Optional<String> authorName(Element author) {
        var person = new FeedElement(author, "");
        return person.text(FeedLimits.NAME, "name")
                .or(() -> author.childrenSize() == 0
                        ? PlainText.ofHtml(author.wholeText(), FeedLimits.NAME)
                        : Optional.empty())
                .map(name -> name.replaceFirst("^\\S+@\\S+\\s+\\((.+)\\)$", "$1"));
    }

    private static List<String> categories(FeedElement item) {
        return item.children("category", "dc:subject")
                .flatMap(category -> categoryName(category).stream())
                .distinct()
                .limit(FeedLimits.NAMES)
                .toList();
    }

    private static Optional<String> categoryName(Element category) {
        return PlainText.of(category.attr("label"), FeedLimits.NAME)
                .or(() -> PlainText.of(category.attr("term"), FeedLimits.NAME))
                .or(() -> PlainText.ofHtml(category.wholeText(), FeedLimits.NAME));
    }

    private static @Nullable String language(FeedElement item) {
        return item.text(FeedLimits.NAME, "dc:language", "language")
                .or(() -> PlainText.of(item.element().attr("xml:lang"), FeedLimits.NAME))
                .orElse(null);
    }

    private static @Nullable Instant date(FeedElement item, String... names) {
        return item.children(names)
                .flatMap(date -> FeedDates.parse(FeedElement.raw(date)).stream())
                .findFirst()
                .orElse(null);
    }
}
