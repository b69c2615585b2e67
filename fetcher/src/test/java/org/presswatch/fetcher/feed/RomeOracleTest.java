package org.presswatch.fetcher.feed;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What is well formed and as the specifications have it reads as ROME reads it. */
class RomeOracleTest {

    private static final int FEEDS = 40;
    private static final String URL = "https://example.org/feed.xml";
    private static final List<String> WORDS = List.of(
            "суд",
            "blocked",
            "AT&T",
            "«Медуза»",
            "1 < 2",
            "naïve",
            "erişim",
            "新闻",
            "\uD83D\uDE00",
            "don't",
            "\"quoted\"",
            "of");

    private final FeedReader reader = new FeedReader();
    private final Random random = new Random(17);

    private enum Kind {
        RSS_091,
        RSS_20,
        RSS_10,
        ATOM_10
    }

    private record Item(
            String id, String link, String title, String html, String author, String category, Instant at) {}

    @ParameterizedTest
    @EnumSource
    void readsWhatRomeReads(Kind kind) throws Exception {
        for (int feed = 0; feed < FEEDS; feed++) {
            byte[] xml = written(kind).getBytes(UTF_8);
            Feed ours = reader.read(xml, "application/xml", URL);
            SyndFeed romes = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(xml)));
            assertThat(ours.title()).isEqualTo(romes.getTitle());
            assertThat(ours.siteUrl()).isEqualTo(romes.getLink());
            assertThat(ours.items()).hasSameSizeAs(romes.getEntries());
            for (int i = 0; i < ours.items().size(); i++) {
                assertSame(kind, ours.items().get(i), romes.getEntries().get(i));
            }
        }
    }

    private static void assertSame(Kind kind, FeedItem ours, SyndEntry romes) {
        assertThat(ours.title()).isEqualTo(romes.getTitle());
        assertThat(ours.url()).isEqualTo(romes.getLink());
        assertThat(ours.summary()).isEqualTo(plain(romes.getDescription()));
        if (kind == Kind.RSS_091) {
            return;
        }
        assertThat(ours.authors()).containsExactly(romes.getAuthor());
        assertThat(ours.publishedAt()).isEqualTo(instant(romes.getPublishedDate()));
        if (kind != Kind.RSS_10) {
            assertThat(ours.id()).isEqualTo(romes.getUri());
            assertThat(ours.categories())
                    .isEqualTo(romes.getCategories().stream()
                            .map(SyndCategory::getName)
                            .toList());
        }
        if (kind == Kind.ATOM_10) {
            assertThat(ours.updatedAt()).isEqualTo(instant(romes.getUpdatedDate()));
        }
    }

    private static @Nullable String plain(@Nullable SyndContent content) {
        return content == null ? null : Jsoup.parse(content.getValue()).text();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private String written(Kind kind) {
        List<Item> items = IntStream.range(0, random.nextInt(1, 12))
                .mapToObj(number -> item(kind.ordinal() + "-" + number))
                .toList();
        return switch (kind) {
            case RSS_091 -> rss("0.91", items);
            case RSS_20 -> rss("2.0", items);
            case RSS_10 -> rdf(items);
            case ATOM_10 -> atom(items);
        };
    }

    private Item item(String id) {
        return new Item(
                "urn:item:" + id,
                "https://example.org/" + id + "?a=1&b=2",
                words(6),
                "<p>" + escaped(words(12)) + "<br><b>end</b></p>",
                words(2),
                words(1),
                Instant.parse("2026-11-01T00:00:00Z").plusSeconds(random.nextInt(2_000_000)));
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static String rss(String version, List<Item> items) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"" + version
                + "\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>A &amp; B</title>"
                + "<link>https://example.org/</link><description>News</description><language>en</language>");
        for (Item item : items) {
            xml.append("<item>").append(common(item));
            if (version.equals("2.0")) {
                xml.append("<guid isPermaLink=\"false\">").append(item.id()).append("</guid>");
                xml.append(element("dc:creator", item.author())).append(element("category", item.category()));
                xml.append(element("pubDate", rfc822(item.at())));
            }
            xml.append("</item>");
        }
        return xml.append("</channel></rss>").toString();
    }

    private static String rdf(List<Item> items) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"" + URL
                + "\"><title>A &amp; B</title>"
                + "<link>https://example.org/</link><description>News</description></channel>");
        for (Item item : items) {
            xml.append("<item rdf:about=\"")
                    .append(escaped(item.link()))
                    .append("\">")
                    .append(common(item));
            xml.append(element("dc:creator", item.author()))
                    .append(element("dc:date", item.at().toString()));
            xml.append("</item>");
        }
        return xml.append("</rdf:RDF>").toString();
    }

    private static String atom(List<Item> items) {
        var xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">"
                        + "<title>A &amp; B</title><id>urn:feed</id><link href=\"https://example.org/\"/>"
                        + "<updated>2026-11-24T10:00:00Z</updated>");
        for (Item item : items) {
            xml.append("<entry>").append(element("title", item.title())).append(element("id", item.id()));
            xml.append("<link rel=\"alternate\" href=\"")
                    .append(escaped(item.link()))
                    .append("\"/>");
            xml.append("<summary type=\"html\">").append(escaped(item.html())).append("</summary>");
            xml.append("<author>").append(element("name", item.author())).append("</author>");
            xml.append("<category term=\"").append(escaped(item.category())).append("\"/>");
            xml.append(element("published", item.at().toString()));
            xml.append(element("updated", item.at().plusSeconds(60).toString())).append("</entry>");
        }
        return xml.append("</feed>").toString();
    }

    private static String common(Item item) {
        return element("title", item.title()) + element("link", item.link()) + "<description><![CDATA[" + item.html()
                + "]]></description>";
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String rfc822(Instant time) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                .format(time.atOffset(ZoneOffset.UTC));
    }
}
