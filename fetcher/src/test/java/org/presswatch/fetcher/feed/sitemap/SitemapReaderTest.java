package org.presswatch.fetcher.feed.sitemap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedFormat;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.FeedReader;
import org.presswatch.fetcher.feed.NotAFeedException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SitemapReaderTest {

    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc> https://example.org/old </loc><lastmod>2026-01-01</lastmod></url>
              <url><loc>https://example.org/a?x=1&amp;y=2</loc><news:news>
                <news:publication><news:name>Example</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2026-01-05T10:00:00+02:00</news:publication_date>
                <news:title>A &amp; B</news:title><news:keywords>law, press</news:keywords></news:news></url>
              <url><loc>/relative</loc></url><url><lastmod>2026-01-05</lastmod></url>
            </urlset>""";

    @Test
    void readsNewsTheNewestFirst() throws NotAFeedException {
        Feed feed = read(NEWS.getBytes(UTF_8));
        assertThat(feed.format()).isEqualTo(FeedFormat.SITEMAP);
        assertThat(feed.items())
                .extracting(FeedItem::url)
                .containsExactly("https://example.org/a?x=1&y=2", "https://example.org/old");
        FeedItem item = feed.items().getFirst();
        assertThat(item.title()).isEqualTo("A & B");
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.categories()).containsExactly("law", "press");
        assertThat(item.publishedAt()).isEqualTo(Instant.parse("2026-01-05T08:00:00Z"));
    }

    @Test
    void readsGzipFiles_evenCutShort() throws NotAFeedException {
        byte[] packed = gzip(NEWS);
        assertThat(read(packed).items()).hasSize(2);
        byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 20);
        assertThat(read(cut).items()).isNotEmpty();
    }

    @Test
    void keepsTheNewestOfAFlood() throws NotAFeedException {
        var index = new StringBuilder("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
        for (int i = 0; i < 100_000; i++) {
            Instant date = Instant.EPOCH.plusSeconds(i * 3_600L);
            index.append("<sitemap><loc>https://example.org/")
                    .append(i)
                    .append(".xml</loc><lastmod>")
                    .append(date)
                    .append("</lastmod></sitemap>");
        }
        Feed feed = read(index.append("</sitemapindex>").toString().getBytes(UTF_8));
        assertThat(feed.format()).isEqualTo(FeedFormat.SITEMAP_INDEX);
        assertThat(feed.items()).hasSize(FeedLimits.SITEMAPS);
        assertThat(feed.items().getFirst().url()).isEqualTo("https://example.org/99999.xml");
    }

    @Test
    void keepsBothEndsOfUndatedOnes() throws NotAFeedException {
        var index = new StringBuilder("<sitemapindex>");
        for (int i = 0; i < 1_000; i++) {
            index.append("<sitemap><loc>https://example.org/").append(i).append(".xml</loc></sitemap>");
        }
        Feed feed = read(index.append("</sitemapindex>").toString().getBytes(UTF_8));
        assertThat(feed.items())
                .hasSize(100)
                .extracting(FeedItem::url)
                .contains("https://example.org/0.xml", "https://example.org/999.xml");
    }

    @Test
    void cutsAGzipBomb() throws NotAFeedException {
        byte[] bomb = gzip("<urlset>" + "<url><loc>https://example.org/a</loc></url>".repeat(600_000));
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(read(bomb).items()).hasSizeLessThanOrEqualTo(FeedLimits.ITEMS);
    }

    private static Feed read(byte[] body) throws NotAFeedException {
        return new FeedReader().read(body, "application/xml", "https://example.org/sitemap.xml");
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
