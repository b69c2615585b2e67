package org.presswatch.store.feed;

import javax.xml.stream.XMLStreamException;

/** Writes Atom, RFC 4287. */
public final class AtomFeed {

    private AtomFeed() {}

    public static String write(Feed feed) {
        return XmlText.of(xml -> {
            xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                    .element("id", feed.selfUrl())
                    .element("title", feed.title());
            if (feed.note() != null) {
                xml.element("subtitle", feed.note());
            }
            xml.element("updated", feed.updated().toString())
                    .empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.selfUrl())
                    .empty("link", "rel", "alternate", "type", "text/html", "href", feed.homeUrl())
                    .open("author")
                    .element("name", "Presswatch")
                    .close();
            for (Feed.Entry entry : feed.entries()) {
                write(entry, xml);
            }
            xml.close();
        });
    }

    private static void write(Feed.Entry entry, XmlText xml) throws XMLStreamException {
        xml.open("entry", language(entry))
                .element("id", entry.id())
                .element("title", entry.title())
                .element("updated", entry.published().toString())
                .element("published", entry.published().toString())
                .empty("link", "rel", "alternate", "href", entry.url());
        for (String author : entry.authors()) {
            xml.open("author").element("name", author).close();
        }
        for (String topic : entry.topics()) {
            xml.empty("category", "term", topic);
        }
        xml.element("summary", entry.summary()).close();
    }

    private static String[] language(Feed.Entry entry) {
        return entry.language() == null ? new String[0] : new String[] {"xml:lang", entry.language()};
    }
}
