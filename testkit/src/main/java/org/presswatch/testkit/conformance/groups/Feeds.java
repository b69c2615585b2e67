package org.presswatch.testkit.conformance.groups;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.presswatch.testkit.site.Answer;

/** Small feeds. */
final class Feeds {

    static final String RSS_TYPE = "application/rss+xml";
    static final String ATOM_TYPE = "application/atom+xml";
    static final String JSON_TYPE = "application/feed+json";

    private Feeds() {}

    /** RSS 2.0 with an item for each link. */
    static Answer rss(String... links) {
        return rssOf("", Stream.of(links).map(Feeds::item).collect(Collectors.joining()));
    }

    /** RSS 2.0 with these elements in the channel. */
    static Answer rssOf(String channel, String items) {
        return Answer.of(
                RSS_TYPE,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>"
                        + "<title>Feed</title><link>/</link><description>A feed</description>" + channel + items
                        + "</channel></rss>");
    }

    static String item(String link) {
        return "<item><title>Item of " + escaped(link) + "</title><link>" + escaped(link) + "</link></item>";
    }

    static Answer atom(String entries) {
        return Answer.of(
                ATOM_TYPE,
                "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Feed</title>"
                        + "<id>urn:feed</id><updated>2026-01-01T00:00:00Z</updated>" + entries + "</feed>");
    }

    static String entry(String links) {
        return "<entry><title>Entry</title><id>urn:" + links.hashCode() + "</id>"
                + "<updated>2026-01-01T00:00:00Z</updated>" + links + "</entry>";
    }

    static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
