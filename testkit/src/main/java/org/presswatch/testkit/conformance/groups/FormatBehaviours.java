package org.presswatch.testkit.conformance.groups;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.site.Answer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.presswatch.testkit.conformance.Expectation.atLeast;

/** Every kind of feed, well formed or not, leads to its pages. */
final class FormatBehaviours {

    private static final String RDF = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel rdf:about="/"><title>Feed</title></channel>
            <item rdf:about="/a"><title>A</title><link>/a</link></item>
            <item rdf:about="/b"><title>B</title><link>/b</link></item></rdf:RDF>""";

    private static final String RSS_090 = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
             xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Feed</title></channel>
            <item><title>A</title><link>/a</link></item><item><title>B</title><link>/b</link></item></rdf:RDF>""";

    private static final String ATOM_03 = """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Feed</title>
            <entry><title>A</title><id>urn:a</id><link rel="alternate" type="text/html" href="/a"/></entry>
            <entry><title>B</title><id>urn:b</id><link rel="alternate" type="text/html" href="/b"/></entry></feed>""";

    private static final String JSON = """
            {"version": "https://jsonfeed.org/version/%s", "title": "Feed", "items": [
            {"id": "1", "url": "/a", "title": "A", "content_text": "a"},
            {"id": "2", "url": "/b", "title": "B", "content_html": "<p>b</p>"}]}""";

    private FormatBehaviours() {}

    static List<Behaviour> all() {
        return List.of(
                format("rss-0.90", "RSS 0.90 in RDF", Answer.of("application/rdf+xml", RSS_090)),
                format("rss-0.91", "RSS 0.91 with its document type", rss(DOCTYPE_091, "0.91")),
                format("rss-0.92", "RSS 0.92", rss("", "0.92")),
                format("rss-1.0", "RSS 1.0 in RDF", Answer.of("application/rdf+xml", RDF)),
                format("rss-2.0", "RSS 2.0", Feeds.rss("/a", "/b")),
                format("atom-0.3", "Atom 0.3", Answer.of(Feeds.ATOM_TYPE, ATOM_03)),
                format(
                        "atom-1.0",
                        "Atom 1.0",
                        Feeds.atom(Feeds.entry("<link href=\"/a\"/>") + Feeds.entry("<link href=\"/b\"/>"))),
                format("json-feed-1.0", "JSON Feed 1.0", Answer.of("application/json", JSON.formatted("1"))),
                format("json-feed-1.1", "JSON Feed 1.1", Answer.of(Feeds.JSON_TYPE, JSON.formatted("1.1"))),
                format("type-html", "RSS that is sent as HTML", retyped("text/html")),
                format("type-plain", "RSS that is sent as plain text", retyped("text/plain")),
                format("type-missing", "RSS without a Content-Type", untyped()),
                format("blank-before-declaration", "Blank lines before the XML declaration", prefixed("\n\n  ")),
                format("byte-order-mark", "A byte order mark before the XML declaration", prefixed("\uFEFF")),
                format("tags-never-closed", "RSS whose last tags are missing", cut()),
                format("html-entity", "An entity of HTML in a title", titled("Caf&eacute;&nbsp;A")),
                format("bare-ampersand", "A bare ampersand in a title", titled("Fish & Chips")),
                format("cdata-title", "A title in CDATA", titled("<![CDATA[A <b>bold</b> title]]>")),
                format("charset-in-header", "windows-1251, said by the header only", cyrillic()),
                format("charset-in-declaration", "ISO 8859-1, said by the XML declaration only", latin()),
                format("utf-16", "UTF-16 with a byte order mark", utf16()),
                format("gzip", "A feed that is sent with gzip", packed("gzip", Feeds.gzip(plain()))),
                format("deflate", "A feed that is sent with deflate", packed("deflate", deflated(plain()))),
                Behaviour.named("empty-feed", "A feed without items is no mistake: it is asked for again")
                        .site(scene -> scene.on("/feed", Feeds.rss()))
                        .expects(atLeast(2, "/feed")));
    }

    private static final String DOCTYPE_091 = "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
            + " \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">\n";

    private static Behaviour format(String name, String description, Answer feed) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", feed))
                .pages("/a", "/b");
    }

    private static Answer rss(String before, String version) {
        return Answer.of(
                "text/xml",
                "<?xml version=\"1.0\"?>\n" + before + "<rss version=\"" + version + "\"><channel><title>Feed</title>"
                        + Feeds.item("/a") + Feeds.item("/b") + "</channel></rss>");
    }

    private static byte[] plain() {
        return Feeds.rss("/a", "/b").body();
    }

    private static Answer retyped(String type) {
        return Answer.of(type, plain());
    }

    private static Answer untyped() {
        return new Answer(200, java.util.Map.of(), plain());
    }

    private static Answer prefixed(String before) {
        return Answer.of("text/xml", before + new String(plain(), UTF_8));
    }

    private static Answer cut() {
        return Answer.of("text/xml", new String(plain(), UTF_8).replace("</item></channel></rss>", ""));
    }

    private static Answer titled(String title) {
        return Feeds.rssOf("", "<item><title>" + title + "</title><link>/a</link></item>" + Feeds.item("/b"));
    }

    private static Answer cyrillic() {
        String feed = "<rss version=\"2.0\"><channel><title>\u041D\u043E\u0432\u043E\u0441\u0442\u0438</title>"
                + Feeds.item("/a") + Feeds.item("/b") + "</channel></rss>";
        return Answer.of("text/xml; charset=windows-1251", feed.getBytes(Charset.forName("windows-1251")));
    }

    private static Answer latin() {
        String feed =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss version=\"2.0\"><channel><title>\u00C9t\u00E9"
                        + "</title>" + Feeds.item("/a") + Feeds.item("/b") + "</channel></rss>";
        return Answer.of("text/xml", feed.getBytes(ISO_8859_1));
    }

    private static Answer utf16() {
        String feed = new String(plain(), UTF_8).replace("UTF-8", "UTF-16");
        return Answer.of("text/xml", feed.getBytes(UTF_16));
    }

    private static Answer packed(String encoding, byte[] body) {
        return Answer.of(Feeds.RSS_TYPE, body).with("Content-Encoding", encoding);
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out)) {
            deflate.write(bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
