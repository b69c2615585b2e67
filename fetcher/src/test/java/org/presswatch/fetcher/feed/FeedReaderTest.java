package org.presswatch.fetcher.feed;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FeedReaderTest {

    private static final String URL = "https://example.org/news/feed.xml";
    private final FeedReader reader = new FeedReader();

    @Test
    void readsRss() throws NotAFeedException {
        Feed feed = read("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                  <title>Example &amp; Sons</title><link>/</link><language>en</language>
                  <item><title>One &lt;b&gt;bold&lt;/b&gt; step</title><link>one.html</link>
                    <guid isPermaLink="false">1</guid><dc:creator>Ann Other</dc:creator><category>Law</category>
                    <description><![CDATA[<p>First<br>second &mdash; third</p>]]></description>
                    <pubDate>Tue, 10 Jun 2025 04:00:00 +0200</pubDate></item>
                  <item><title>Two</title><guid>https://example.org/two</guid></item>
                </channel></rss>""");
        assertThat(feed.format()).isEqualTo(FeedFormat.RSS);
        assertThat(feed.title()).isEqualTo("Example & Sons");
        assertThat(feed.siteUrl()).isEqualTo("https://example.org/");
        assertThat(feed.language()).isEqualTo("en");
        FeedItem one = feed.items().getFirst();
        assertThat(one.title()).isEqualTo("One bold step");
        assertThat(one.url()).isEqualTo("https://example.org/news/one.html");
        assertThat(one.id()).isEqualTo("1");
        assertThat(one.authors()).containsExactly("Ann Other");
        assertThat(one.categories()).containsExactly("Law");
        assertThat(one.summary()).isEqualTo("First second — third");
        assertThat(one.publishedAt()).isEqualTo(Instant.parse("2025-06-10T02:00:00Z"));
        assertThat(feed.items().get(1).url()).isEqualTo("https://example.org/two");
    }

    @Test
    void readsAtom() throws NotAFeedException {
        Feed feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru" xml:base="/base/">
                  <title type="html">A &amp;lt; B</title>
                  <link rel="self" href="feed.xml"/><link href="https://example.org/home"/>
                  <entry xml:base="sub/"><id>urn:1</id><title type="text">a &lt;b&gt; c</title>
                    <link rel="enclosure" href="x.mp3"/><link rel="alternate" type="text/html" href="one"/>
                    <author><name>Ann</name><email>a@example.org</email></author><category term="t" label="Topic"/>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Some <b>text</b></div></content>
                    <published>2025-01-02T03:04:05Z</published><updated>2025-01-02T05:04:05+01:00</updated></entry>
                </feed>""");
        assertThat(feed.format()).isEqualTo(FeedFormat.ATOM);
        assertThat(feed.language()).isEqualTo("ru");
        assertThat(feed.siteUrl()).isEqualTo("https://example.org/home");
        FeedItem item = feed.items().getFirst();
        assertThat(item.title()).isEqualTo("a <b> c");
        assertThat(item.url()).isEqualTo("https://example.org/base/sub/one");
        assertThat(item.authors()).containsExactly("Ann");
        assertThat(item.categories()).containsExactly("Topic");
        assertThat(item.summary()).isEqualTo("Some text");
        assertThat(item.updatedAt()).isEqualTo(Instant.parse("2025-01-02T04:04:05Z"));
    }

    @Test
    void readsRdf() throws NotAFeedException {
        Feed feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                  <channel rdf:about="https://example.org/"><title>T</title><link>https://example.org/</link></channel>
                  <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link></item>
                </rdf:RDF>""");
        assertThat(feed.format()).isEqualTo(FeedFormat.RDF);
        assertThat(feed.title()).isEqualTo("T");
        assertThat(feed.items()).extracting(FeedItem::url).containsExactly("https://example.org/1");
    }

    @Test
    void readsJsonFeed() throws NotAFeedException {
        Feed feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "https://example.org/",
                 "items": [{"id": 7, "url": "/one", "content_html": "<p>Hi &amp; bye</p>", "tags": ["a"],
                   "authors": [{"name": "Ann"}], "date_published": "2025-02-03T04:05:06-01:00"}]}""");
        FeedItem item = feed.items().getFirst();
        assertThat(feed.format()).isEqualTo(FeedFormat.JSON);
        assertThat(item.id()).isEqualTo("7");
        assertThat(item.url()).isEqualTo("https://example.org/one");
        assertThat(item.summary()).isEqualTo("Hi & bye");
        assertThat(item.authors()).containsExactly("Ann");
        assertThat(item.publishedAt()).isEqualTo(Instant.parse("2025-02-03T05:05:06Z"));
    }

    @Test
    void keepsTheEntriesBeforeAnError() throws NotAFeedException {
        Feed feed = read("<rss><channel><item><title>A & B</title><link>https://e.org/1</link></item><item><title>Br");
        assertThat(feed.items().getFirst().title()).isEqualTo("A & B");
        assertThat(read("{\"items\": [{\"url\": \"https://e.org/1\"}, {\"url\": ")
                        .items())
                .extracting(FeedItem::url)
                .contains("https://e.org/1");
    }

    @Test
    void readsCharsetOfHeaderBeforeDeclaration() throws NotAFeedException {
        byte[] body = "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Новости</title></channel></rss>"
                .getBytes(java.nio.charset.Charset.forName("windows-1251"));
        assertThat(reader.read(body, "text/xml; charset=windows-1251", URL).title())
                .isEqualTo("Новости");
    }

    @Test
    void tellsWhatIsNoFeed() {
        assertThatThrownBy(() -> read("<!DOCTYPE html><html><body>Log in</body></html>"))
                .isInstanceOfSatisfying(
                        NotAFeedException.class, e -> assertThat(e.found()).isEqualTo(NotAFeedException.Found.HTML));
        assertThatThrownBy(() -> read(" \n ")).isInstanceOf(NotAFeedException.class);
        assertThatThrownBy(() -> read("\u0089PNG\r\n")).isInstanceOf(NotAFeedException.class);
        assertThatThrownBy(() -> read("{\"error\": 1}")).isInstanceOf(NotAFeedException.class);
    }

    @Test
    void readsNoMoreThanTheLimit() throws NotAFeedException {
        Feed feed = read("<rss><channel>" + "<item><link>https://e.org/1</link></item>".repeat(FeedLimits.ITEMS + 1));
        assertThat(feed.items()).hasSize(FeedLimits.ITEMS);
        assertThat(feed.partial()).isTrue();
    }

    @Test
    void expandsNoEntitiesOfTheDocument() throws NotAFeedException {
        Feed feed = read("""
                <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss><channel><title>[&b;&x;]</title></channel></rss>""");
        assertThat(feed.title()).isEqualTo("[&b;&x;]");
    }

    private Feed read(String text) throws NotAFeedException {
        return reader.read(text.getBytes(UTF_8), null, URL);
    }
}
