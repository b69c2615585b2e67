package org.presswatch.fetcher.crawl;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presswatch.fetcher.catalogue.FeedEvent;
import org.presswatch.fetcher.catalogue.FeedList;
import org.presswatch.fetcher.catalogue.FeedState;
import org.presswatch.testkit.FakeSite.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presswatch.fetcher.crawl.Rss.eventually;

class FeedLifeIT {

    private static final String PAGE =
            "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=%s></head><body>Home</body>";

    private final CrawlHarness crawl = new CrawlHarness();

    @AfterEach
    void stop() throws Exception {
        crawl.close();
    }

    @Test
    void findsTheFeed_whenAHomePageIsListed() {
        crawl.site.on("/", Answer.html(PAGE.formatted("/broken")));
        crawl.site.on("/broken", Answer.status(500)).on("/rss.xml", Rss.feed(Rss.item("One", "/one")));
        crawl.site.on("/one", Answer.html("one"));
        crawl.list("/");
        crawl.start();
        eventually(() -> assertThat(crawl.pages).hasSize(1));
        eventually(() -> assertThat(crawl.site.requests("/rss.xml")).hasSizeGreaterThan(2));
        assertThat(feed("/").movedUrl()).isEqualTo(crawl.site.url("/rss.xml"));
        assertThat(feed("/").failures()).isZero();
        assertThat(crawl.site.requests("/")).hasSize(1);
        assertThat(history("/")).extracting(FeedEvent::outcome).contains("found", "read");
    }

    @Test
    void saysSo_whenAHomePageHasNoFeed() {
        crawl.site.on("/", Answer.html("<!doctype html><html><body>No feed here</body>"));
        crawl.list("/");
        crawl.start();
        eventually(() -> assertThat(feed("/").reason()).isEqualTo("no-feed-found"));
        assertThat(feed("/").failures()).isPositive();
    }

    @Test
    void disablesAFeedThatKeepsFailing_andLooksForItOnItsHomePage() {
        crawl.patience(Duration.ofSeconds(1)).site.on("/feed", Answer.status(404));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(feed("/feed").disabledAt()).isNotNull());
        assertThat(history("/feed")).extracting(FeedEvent::outcome).contains("disabled", "failed");
        crawl.site.on("/", Answer.html(PAGE.formatted("/new"))).on("/new", Rss.feed(Rss.item("One", "/one")));
        eventually(() -> assertThat(feed("/feed").movedUrl()).isEqualTo(crawl.site.url("/new")));
        assertThat(feed("/feed").disabledAt()).isNull();
        assertThat(feed("/feed").reason()).isNull();
    }

    @Test
    void givesEachFailureAClassOfItsOwn() {
        crawl.site.on("/f404", Answer.status(404)).on("/f403", Answer.status(403));
        crawl.site.on("/empty", Answer.of("application/rss+xml", ""));
        crawl.site.on("/text", Answer.of("text/plain", "hello"));
        crawl.site.on("/none", Rss.feed()).on("/html", Rss.feed(Rss.item("One", "/one")));
        crawl.site.on("/login", Rss.feed(Rss.item("Two", "/two")));
        crawl.list("/f404", "/f403", "/empty", "/text", "/none", "/html", "/login");
        crawl.start();
        eventually(() -> assertThat(List.of(feed("/html"), feed("/login")))
                .allSatisfy(feed -> assertThat(feed.succeededAt()).isNotNull()));
        crawl.site.on("/html", Answer.html("<html><body>We have moved"));
        crawl.site.on("/login", Answer.html("<html><form><input name=p type='password'></form>"));
        eventually(() -> assertThat(crawl.feeds())
                .extracting(FeedState::reason)
                .containsExactlyInAnyOrder(
                        "not-found", "forbidden", "empty", "not-a-feed", "empty-feed", "html", "login-page"));
        assertThat(feed("/none").failures()).isZero();
    }

    @Test
    void staysWithTheNewAddress_whenItFailsOnce() {
        crawl.site.on("/feed", Answer.redirect(301, "/new")).on("/new", Rss.feed(Rss.item("One", "/one")));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(feed("/feed").movedUrl()).isNotNull());
        crawl.site.on("/new", Answer.status(500));
        eventually(() -> assertThat(feed("/feed").failures()).isEqualTo(1));
        assertThat(feed("/feed").movedUrl()).isEqualTo(crawl.site.url("/new"));
        eventually(() -> assertThat(feed("/feed").movedUrl()).isNull());
    }

    @Test
    void keepsAShortHistory() {
        crawl.site.on("/feed", Rss.feed(Rss.item("One", "/one")));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(history("/feed")).singleElement().satisfies(read -> {
            assertThat(read.outcome()).isEqualTo("read");
            assertThat(read.times()).isGreaterThan(2);
            assertThat(read.pages()).isEqualTo(1);
        }));
        crawl.site.on("/feed", Answer.status(503));
        eventually(() -> assertThat(history("/feed").getFirst().reason()).isEqualTo("server-error"));
        assertThat(history("/feed")).hasSize(2);
    }

    private FeedState feed(String path) {
        return crawl.feeds().stream()
                .filter(feed -> feed.url().equals(crawl.site.url(path)))
                .findFirst()
                .orElseThrow();
    }

    private List<FeedEvent> history(String path) {
        return new FeedList(crawl.database).history(feed(path).id());
    }
}
