package org.presswatch.fetcher.feed.xml;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.text.FeedDates;
import org.presswatch.fetcher.feed.text.Links;
import org.presswatch.fetcher.feed.text.PlainText;

/** One entry of RSS, RDF or Atom: the same things under different names. */
final class XmlFeedItem {

    /** RSS's way to name an author: {@code mail@example.org (Name)}. */
    private static final Pattern MAILBOX = Pattern.compile("^\\S+@\\S+\\s+\\((.+)\\)$");

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
        return item.first(link -> item.resolved(link, FeedElement.raw(link)), "feedburner:origlink")
                .or(item::link)
                .or(() -> item.first(XmlFeedItem::permalink, "guid"))
                .or(() -> Links.absolute(item.element().attr("rdf:about")));
    }

    private static Optional<String> permalink(Element guid) {
        return guid.attr("isPermaLink").equalsIgnoreCase("false")
                ? Optional.empty()
                : Links.absolute(FeedElement.raw(guid));
    }

    private static List<String> authors(FeedElement item) {
        return item.all(XmlFeedItem::authorName, FeedLimits.NAMES, "author", "dc:creator", "itunes:author");
    }

    private static Optional<String> authorName(Element author) {
        Optional<String> name = FeedElement.hasMarkup(author)
                ? new FeedElement(author, "").text(FeedLimits.NAME, "name")
                : PlainText.ofHtml(FeedElement.raw(author), FeedLimits.NAME);
        return name.map(text -> MAILBOX.matcher(text).replaceFirst("$1"));
    }

    private static List<String> categories(FeedElement item) {
        return item.all(XmlFeedItem::categoryName, FeedLimits.NAMES, "category", "dc:subject");
    }

    private static Optional<String> categoryName(Element category) {
        return PlainText.of(category.attr("label"), FeedLimits.NAME)
                .or(() -> PlainText.of(category.attr("term"), FeedLimits.NAME))
                .or(() -> PlainText.ofHtml(FeedElement.raw(category), FeedLimits.NAME));
    }

    private static @Nullable String language(FeedElement item) {
        return item.text(FeedLimits.NAME, "dc:language", "language")
                .or(() -> PlainText.of(item.element().attr("xml:lang"), FeedLimits.NAME))
                .orElse(null);
    }

    private static @Nullable Instant date(FeedElement item, String... names) {
        return item.first(date -> FeedDates.parse(FeedElement.raw(date)), names).orElse(null);
    }
}
