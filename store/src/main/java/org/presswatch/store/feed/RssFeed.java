package org.presswatch.store.feed;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;

/** Writes RSS 2.0. */
public final class RssFeed {

    private RssFeed() {}

    public static String write(Feed feed) {
        return XmlText.of(xml -> {
            xml.open("rss", "version", "2.0")
                    .open("channel")
                    .element("title", feed.title())
                    .element("link", feed.homeUrl())
                    .element("description", feed.note() == null ? feed.title() : feed.note());
            for (Feed.Entry entry : feed.entries()) {
                write(entry, xml);
            }
            xml.close().close();
        });
    }

    private static void write(Feed.Entry entry, XmlText xml) throws XMLStreamException {
        xml.open("item")
                .element("title", entry.title())
                .element("link", entry.url())
                .element("guid", entry.id(), "isPermaLink", "false")
                .element(
                        "pubDate",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                entry.published().atOffset(ZoneOffset.UTC)))
                .element("description", escaped(entry.summary()));
        for (String topic : entry.topics()) {
            xml.element("category", topic);
        }
        xml.close();
    }

    /** Readers take an RSS description for HTML, so a plain text is escaped once more. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
