package org.presswatch.demo.feed;

/** Atom 1.0. */
final class AtomWriter {

    private AtomWriter() {}

    static String write(Feed feed) {
        Xml xml = new Xml()
                .open("feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + feed.language() + "\"")
                .element("id", feed.url())
                .element("title", feed.title())
                .element("updated", feed.updated().toString())
                .empty("link rel=\"self\" type=\"application/atom+xml\" href=\"" + Xml.escape(feed.url()) + "\"")
                .empty("link rel=\"alternate\" type=\"text/html\" href=\"" + Xml.escape(feed.homeUrl()) + "\"");
        feed.entries().forEach(entry -> write(entry, feed, xml));
        return xml.close("feed").toString();
    }

    private static void write(Entry entry, Feed feed, Xml xml) {
        xml.open("entry")
                .element("id", entry.id())
                .element("title", entry.title())
                .empty("link rel=\"alternate\" type=\"text/html\" href=\"" + Xml.escape(entry.url()) + "\"")
                .element("published", entry.published().toString())
                .element("updated", entry.updated().toString());
        if (entry.authors().isEmpty()) {
            author(feed.title(), xml);
        }
        entry.authors().forEach(author -> author(author, xml));
        xml.element("summary", entry.summary()).close("entry");
    }

    private static void author(String name, Xml xml) {
        xml.open("author").element("name", name).close("author");
    }
}
