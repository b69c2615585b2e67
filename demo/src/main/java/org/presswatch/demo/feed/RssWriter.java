package org.presswatch.demo.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** RSS 2.0 with the Dublin Core and Atom elements that most publishers add. */
final class RssWriter {

    private RssWriter() {}

    static String write(Feed feed) {
        Xml xml = new Xml()
                .open("rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .open("channel")
                .element("title", feed.title())
                .element("link", feed.homeUrl())
                .empty("atom:link rel=\"self\" type=\"application/rss+xml\" href=\"" + Xml.escape(feed.url()) + "\"")
                .element("description", feed.title())
                .element("language", feed.language())
                .element("lastBuildDate", rfc1123(feed.updated()));
        feed.entries().forEach(entry -> write(entry, xml));
        return xml.close("channel").close("rss").toString();
    }

    private static void write(Entry entry, Xml xml) {
        xml.open("item")
                .element("title", entry.title())
                .element("link", entry.url())
                .element("guid isPermaLink=\"false\"", "guid", entry.id())
                .element("pubDate", rfc1123(entry.published()))
                .element("description", entry.summary());
        entry.authors().forEach(author -> xml.element("dc:creator", author));
        if (entry.updated().isAfter(entry.published())) {
            xml.element("atom:updated", entry.updated().toString());
        }
        xml.close("item");
    }

    private static String rfc1123(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
