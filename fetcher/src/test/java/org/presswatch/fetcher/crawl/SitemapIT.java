package org.presswatch.fetcher.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presswatch.events.PageFetched;
import org.presswatch.fetcher.catalogue.FeedCatalogue;
import org.presswatch.fetcher.listing.ListedFeed;
import org.presswatch.testkit.FakeSite.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presswatch.fetcher.crawl.Rss.eventually;

class SitemapIT {

    /** Never a whole minute, and so never midnight, which would be taken for a date without a time. */
    private static final Instant NOW =
            Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(30);

    private final CrawlHarness crawl = new CrawlHarness();

    @AfterEach
    void stop() throws Exception {
        crawl.close();
    }

    @Test
    void readsNewsFromASitemap_andNothingOldOrForeign() {
        crawl.site.on(
                "/news.xml",
                sitemap(
                        url(crawl.site.url("/new"), NOW),
                        url(crawl.site.url("/old"), NOW.minus(Duration.ofDays(3))),
                        url("https://example.net/foreign", NOW),
                        "<url><loc>" + crawl.site.url("/undated") + "</loc></url>"));
        crawl.site.on("/new", Answer.html("new"));
        crawl.list("/news.xml");
        crawl.start();
        eventually(() -> assertThat(crawl.site.requests("/news.xml")).hasSizeGreaterThan(2));
        assertThat(crawl.pages).extracting(PageFetched::url).containsExactly(crawl.site.url("/new"));
        assertThat(crawl.site.requests("/old")).isEmpty();
        assertThat(crawl.site.requests("/undated")).isEmpty();
    }

    @Test
    void asksForFewSitemapsOfAnIndexAtATime_theNewestFirst() {
        crawl.site.on("/index.xml", index(200));
        IntStream.range(0, 200)
                .forEach(i -> crawl.site.on("/s" + i + ".xml", sitemap(url(crawl.site.url("/p" + i), NOW))));
        IntStream.range(0, 200).forEach(i -> crawl.site.on("/p" + i, Answer.html("page " + i)));
        crawl.site.on("/feed", Rss.feed(Rss.item("One", "/one"))).on("/one", Answer.html("one"));
        crawl.list("/index.xml", "/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.pages)
                .extracting(PageFetched::url)
                .contains(crawl.site.url("/p0"), crawl.site.url("/p1"), crawl.site.url("/p9"), crawl.site.url("/one")));
        int polls = crawl.site.requests("/index.xml").size();
        assertThat(sitemapsAsked()).hasSizeLessThanOrEqualTo(5 * polls).doesNotHaveDuplicates();
        assertThat(sitemapsAsked().subList(0, 5)).contains("/s0.xml", "/s1.xml", "/s2.xml");
    }

    @Test
    void goesOn_whenASitemapOfAnIndexIsMissing() {
        crawl.site.on("/index.xml", index(3));
        crawl.site.on("/s2.xml", sitemap(url(crawl.site.url("/p2"), NOW))).on("/p2", Answer.html("two"));
        crawl.list("/index.xml");
        crawl.start();
        eventually(() -> assertThat(crawl.pages).hasSize(1));
        eventually(() -> assertThat(crawl.site.requests("/index.xml")).hasSizeGreaterThan(1));
        assertThat(crawl.feeds())
                .singleElement()
                .satisfies(feed -> assertThat(feed.failures()).isZero());
    }

    @Test
    void takesTheTopLinksOfAPage_andLaterOnlyNewOnes() {
        crawl.site.on("/news", Answer.html(links(0, 40)));
        IntStream.range(0, 50).forEach(i -> crawl.site.on("/n/" + (100_000 + i), Answer.html("page " + i)));
        new FeedCatalogue(crawl.database)
                .list(List.of(new ListedFeed(crawl.site.url("/news"), null, Duration.ofSeconds(1), null, null, true)));
        crawl.start();
        eventually(() -> assertThat(crawl.pages).hasSize(20));
        crawl.site.on("/news", Answer.html(links(45, 50) + links(0, 40)));
        eventually(() -> assertThat(crawl.pages).hasSize(25));
        eventually(() -> assertThat(crawl.count("fetcher.feeds.unchanged")).isPositive());
        assertThat(crawl.pages)
                .extracting(PageFetched::url)
                .doesNotHaveDuplicates()
                .hasSize(25);
    }

    private List<String> sitemapsAsked() {
        return crawl.site.requests().stream()
                .map(request -> request.path())
                .filter(path -> path.startsWith("/s"))
                .toList();
    }

    private Answer index(int sitemaps) {
        return Answer.of(
                "application/xml",
                IntStream.range(0, sitemaps)
                        .mapToObj(i -> "<sitemap><loc>" + crawl.site.url("/s" + i + ".xml") + "</loc><lastmod>"
                                + NOW.minusSeconds(60L * i) + "</lastmod></sitemap>")
                        .collect(Collectors.joining("", "<sitemapindex>", "</sitemapindex>")));
    }

    private static Answer sitemap(String... urls) {
        return Answer.of("application/xml", "<urlset>" + String.join("", urls) + "</urlset>");
    }

    private static String url(String url, Instant date) {
        return "<url><loc>" + url + "</loc><lastmod>" + date + "</lastmod></url>";
    }

    private static String links(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "<h2><a href='/n/" + (100_000 + i) + "'>Headline number " + i + " of this page</a></h2>")
                .collect(Collectors.joining());
    }
}
