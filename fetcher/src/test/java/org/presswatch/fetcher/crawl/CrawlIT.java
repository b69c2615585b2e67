package org.presswatch.fetcher.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.SourceObserved.Kind;
import org.presswatch.fetcher.catalogue.FeedState;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.testkit.FakeSite.Answer;
import org.presswatch.testkit.FakeSite.Request;

import static org.assertj.core.api.Assertions.assertThat;

class CrawlIT {

    private final CrawlHarness crawl = new CrawlHarness();

    @AfterEach
    void stop() throws Exception {
        crawl.close();
    }

    @Test
    void downloadsEachPageOnceAndPollsWithValidators() {
        crawl.site.on("/feed", request -> feedAnswer(request, rss("One", "/one") + rss("Two", "/two?utm_source=rss")));
        crawl.site.on("/one", Answer.html("<p>one</p>")).on("/two", Answer.html("<p>two</p>"));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.pages).hasSize(2));
        int polls = crawl.site.requests("/feed").size();
        eventually(() -> assertThat(crawl.site.requests("/feed")).hasSizeGreaterThan(polls + 1));
        assertThat(crawl.site.requests("/one")).hasSize(1);
        assertThat(crawl.site.requests("/two")).hasSize(1);
        assertThat(crawl.site.requests("/feed").getLast().header("If-None-Match"))
                .isEqualTo("\"v1\"");
        assertThat(crawl.site.requests("/feed").getFirst().header("User-Agent")).startsWith("Presswatch/");
        assertThat(crawl.pages)
                .extracting(PageFetched::url)
                .containsExactlyInAnyOrder(crawl.site.url("/one"), crawl.site.url("/two"));
        PageFetched one = page("/one");
        assertThat(one.articleId()).isEqualTo(ArticleIds.ofUrl(crawl.site.url("/one")));
        assertThat(one.revision()).isEqualTo(1);
        assertThat(one.entry().title()).isEqualTo("One");
        assertThat(one.entry().feedUrl()).isEqualTo(crawl.site.url("/feed"));
        assertThat(one.body()).asString().isEqualTo("<p>one</p>");
    }

    @Test
    void asksForPages_whileMoreFeedsAreDueThanTheDistanceLeavesTurnsFor() {
        List<String> feeds = IntStream.range(0, 60).mapToObj(i -> "/feed-" + i).toList();
        var polls = new AtomicInteger();
        // All feeds have become due when the first pages are announced.
        feeds.forEach(path -> crawl.site.on(
                path, request -> feed(polls.incrementAndGet() > 20 ? rss("One", "/one") + rss("Two", "/two") : "")));
        crawl.site.on("/one", Answer.html("one")).on("/two", Answer.html("two"));
        crawl.delay(Duration.ofMillis(100)).list(feeds.toArray(String[]::new));
        crawl.start();
        eventually(() -> assertThat(crawl.pages).hasSize(2));
        assertThat(feeds).anyMatch(path -> crawl.site.requests(path).isEmpty());
    }

    @Test
    void followsRedirectsOfPagesAndKeepsTheirChain() {
        crawl.site.on("/feed", feed(rss("Old", "/old"))).on("/old", Answer.redirect(301, "/new?utm_medium=x#a"));
        crawl.site.on("/new", Answer.html("new"));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.pages).hasSize(1));
        PageFetched page = crawl.pages.getFirst();
        assertThat(page.url()).isEqualTo(crawl.site.url("/new"));
        assertThat(page.articleId()).isEqualTo(ArticleIds.ofUrl(page.url()));
        assertThat(page.http().redirects()).containsExactly(crawl.site.url("/old"));
        assertThat(page.entry().url()).isEqualTo(crawl.site.url("/old"));
    }

    @Test
    void followsRedirectsOfFeedsWithoutRewritingThem() {
        crawl.site.on("/feed", Answer.redirect(302, "/moved")).on("/moved", feed(rss("One", "/one")));
        crawl.site.on("/one", Answer.html("one"));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.site.requests("/moved")).hasSizeGreaterThan(1));
        assertThat(crawl.pages).hasSize(1);
        assertThat(crawl.feeds()).singleElement().extracting(FeedState::url).isEqualTo(crawl.site.url("/feed"));
    }

    @Test
    void givesUpOnRedirectLoops() {
        crawl.site.on("/feed", feed(rss("A", "/a") + rss("C", "/c"))).on("/a", Answer.redirect(302, "/b"));
        crawl.site.on("/b", Answer.redirect(302, "/a")).on("/c", r -> Answer.redirect(302, r.path()));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.site.requests("/feed")).hasSizeGreaterThan(2));
        assertThat(crawl.site.requests("/a").size()).isLessThanOrEqualTo(2);
        assertThat(crawl.pages).isEmpty();
    }

    @Test
    void neverFetchesWhatRobotsForbid() {
        crawl.site.on("/robots.txt", Answer.of("text/plain", "User-agent: *\nDisallow: /secret"));
        crawl.site
                .on("/feed", feed(rss("No", "/secret/a") + rss("Yes", "/open")))
                .on("/open", Answer.html("open"));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.count("fetcher.pages.dropped", "robots-forbidden"))
                .isEqualTo(1));
        eventually(() -> assertThat(crawl.pages).hasSize(1));
        assertThat(crawl.site.requests("/secret/a")).isEmpty();
        assertThat(crawl.site.requests("/robots.txt")).hasSize(1);
    }

    @Test
    void followsRobotsToAnotherHost() {
        crawl.site.on("/robots.txt", Answer.redirect(301, crawl.other.url("/robots.txt")));
        crawl.other.on("/robots.txt", Answer.of("text/plain", "User-agent: *\nDisallow: /secret"));
        crawl.site.on("/feed", feed(rss("No", "/secret") + rss("Yes", "/open"))).on("/open", Answer.html("open"));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.count("fetcher.pages.dropped", "robots-forbidden"))
                .isEqualTo(1));
        eventually(() -> assertThat(crawl.pages).hasSize(1));
        assertThat(crawl.other.requests()).hasSize(1);
    }

    @Test
    void followsRedirectOfAPageToAnotherHostInThatHostsTurn() {
        crawl.site.on("/feed", feed(rss("One", "/one"))).on("/one", Answer.redirect(302, crawl.other.url("/there")));
        crawl.other.on("/there", Answer.html("there")).on("/robots.txt", Answer.status(404));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.pages).hasSize(1));
        assertThat(crawl.pages.getFirst().url()).isEqualTo(crawl.other.url("/there"));
        assertThat(crawl.other.requests("/robots.txt")).hasSize(1);
    }

    @Test
    void refusesRedirectsToPrivateHostsAndOtherSchemes() {
        crawl.site.on("/feed", feed(rss("A", "/a") + rss("B", "/b") + rss("C", "/c")));
        crawl.site
                .on("/a", Answer.redirect(302, "http://127.0.0.1:9/"))
                .on("/b", Answer.redirect(307, "file:///etc/passwd"));
        crawl.site.on("/c", Answer.redirect(303, "http://user:pass@" + crawl.other.authority() + "/"));
        crawl.list("/feed");
        crawl.start();
        eventually(() ->
                assertThat(crawl.count("fetcher.pages.dropped", "bad-redirect")).isEqualTo(2));
        eventually(() ->
                assertThat(crawl.count("fetcher.pages.dropped", "blocked-port")).isEqualTo(1));
        assertThat(crawl.pages).isEmpty();
        assertThat(crawl.other.requests()).isEmpty();
    }

    @Test
    void losesNothing_whenAReplicaDies() {
        String items =
                IntStream.range(0, 10).mapToObj(i -> rss("P" + i, "/p" + i)).reduce("", String::concat);
        crawl.site.on("/feed", request -> feedAnswer(request, items));
        IntStream.range(0, 10).forEach(i -> crawl.site.on("/p" + i, Answer.html("page " + i)));
        crawl.list("/feed");
        assertThat(new HostRepository(crawl.database, "dead", Duration.ofSeconds(1)).claim(10))
                .hasSize(1);
        crawl.start();
        eventually(() -> assertThat(crawl.pages).hasSize(10));
        assertThat(crawl.pages).extracting(PageFetched::articleId).doesNotHaveDuplicates();
    }

    @Test
    void fetchesNothing_whileRobotsIsUnreachable() {
        crawl.site.on("/robots.txt", Answer.status(500)).on("/feed", feed(rss("One", "/one")));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.count("fetcher.feeds.failed", "robots-forbidden"))
                .isPositive());
        assertThat(crawl.site.requests("/feed")).isEmpty();
    }

    @Test
    void refusesTooLargePagesAndCountsThem() {
        crawl.site.on("/feed", feed(rss("Big", "/big") + rss("Fits", "/fits")));
        crawl.site.on("/big", Answer.html("x".repeat((int) CrawlHarness.LARGEST_PAGE + 1)));
        crawl.site.on("/fits", Answer.html("x".repeat((int) CrawlHarness.LARGEST_PAGE)));
        crawl.list("/feed");
        crawl.start();
        eventually(() ->
                assertThat(crawl.count("fetcher.pages.dropped", "too-large")).isEqualTo(1));
        eventually(() -> assertThat(crawl.pages).hasSize(1));
        assertThat(crawl.pages.getFirst().body()).hasSize((int) CrawlHarness.LARGEST_PAGE);
    }

    @Test
    void downloadsAgain_whenTheAnnouncementChanges() {
        crawl.site.on("/feed", feed(rss("Draft", "/one"))).on("/one", Answer.html("first"));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.pages).hasSize(1));
        crawl.site.on("/one", Answer.html("second")).on("/feed", feed(rss("Corrected", "/one")));
        eventually(() -> assertThat(crawl.pages).hasSize(2));
        crawl.site.on("/feed", feed(rss("Corrected again, page the same", "/one")));
        eventually(() -> assertThat(crawl.count("fetcher.pages.unchanged")).isEqualTo(1));
        assertThat(crawl.pages).extracting(PageFetched::revision).containsExactly(1, 2);
        assertThat(crawl.pages.get(1).entry().title()).isEqualTo("Corrected");
    }

    @Test
    void keepsThePageDue_whenItsEventCannotBeStored() {
        crawl.site.on("/feed", feed(rss("One", "/one"))).on("/one", Answer.html("one"));
        crawl.outboxIsAway(true);
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.site.requests("/one")).isNotEmpty());
        assertThat(crawl.pages).isEmpty();
        crawl.outboxIsAway(false);
        eventually(() -> assertThat(crawl.pages).hasSize(1));
        assertThat(crawl.pages.getFirst().revision()).isEqualTo(1);
    }

    @Test
    void sharesWorkWithoutDoubleDownloadsAndKeepsItsDistance() {
        String items =
                IntStream.range(0, 12).mapToObj(i -> rss("P" + i, "/p" + i)).reduce("", String::concat);
        crawl.site.on("/feed", request -> feedAnswer(request, items));
        IntStream.range(0, 12).forEach(i -> crawl.site.on("/p" + i, Answer.html("page " + i)));
        crawl.delay(Duration.ofMillis(100)).list("/feed");
        crawl.start();
        crawl.start();
        eventually(() -> assertThat(crawl.pages).hasSize(12));
        List<Request> all = crawl.site.requests();
        IntStream.range(0, 12)
                .forEach(i -> assertThat(crawl.site.requests("/p" + i)).hasSize(1));
        for (int i = 1; i < all.size(); i++) {
            Instant before = all.get(i - 1).at();
            assertThat(Duration.between(before, all.get(i).at())).isGreaterThanOrEqualTo(Duration.ofMillis(95));
        }
    }

    @Test
    void refusesPrivateAddresses() {
        crawl.list("http://localhost/feed", "http://127.0.0.1:9/feed", "http://[::1]/feed", "http://0x7f.1/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.feeds())
                .allSatisfy(
                        feed -> assertThat(feed.reason()).isIn("blocked-address", "blocked-port", "robots-forbidden")));
        assertThat(crawl.site.requests()).isEmpty();
    }

    @Test
    void saysThatAnAnnouncedPageIsGone() {
        crawl.site.on("/feed", feed(rss("Gone", "/gone") + rss("Blocked", "/blocked")));
        crawl.site.on("/gone", Answer.status(410)).on("/blocked", Answer.status(451));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.observations)
                .extracting(SourceObserved::kind)
                .containsExactlyInAnyOrder(Kind.TAKEDOWN, Kind.LEGAL_BLOCK));
        assertThat(crawl.observations)
                .allSatisfy(seen -> assertThat(seen.articleId()).isEqualTo(ArticleIds.ofUrl(seen.url())));
    }

    @Test
    void saysOnceThatABlockPageIsInThePlaceOfTheSite_andThatItIsBack() {
        Answer blocked = Answer.html("Доступ к запрашиваемому ресурсу ограничен");
        crawl.site.on("/feed", feed(rss("One", "/one"))).on("/one", blocked);
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.site.requests("/one")).hasSizeGreaterThan(1));
        assertThat(crawl.pages).isEmpty();
        crawl.site.on("/one", Answer.html("one"));
        eventually(() -> assertThat(crawl.pages).hasSize(1));
        assertThat(crawl.observations).extracting(SourceObserved::kind).contains(Kind.BLOCK_PAGE, Kind.RECOVERY);
    }

    @Test
    void backsOffFromFeedsThatFail() {
        crawl.site
                .on("/html", Answer.html("<html>Not here</html>"))
                .on("/busy", request -> new Answer(429, Map.of("Retry-After", "3600"), new byte[0]));
        crawl.list("/html", "/busy", "/nothing");
        crawl.start();
        eventually(() -> assertThat(crawl.feeds())
                .extracting(FeedState::reason)
                .containsExactlyInAnyOrder("no-feed-found", "too-many-requests", "not-found"));
        FeedState busy = crawl.feeds().stream()
                .filter(feed -> feed.url().endsWith("/busy"))
                .findFirst()
                .orElseThrow();
        assertThat(busy.nextPollAt()).isAfter(Instant.now().plusSeconds(3_000));
    }

    @Test
    void looksAgainAtPagesToSeeThemCorrectedAndRemoved() {
        crawl.site.on("/feed", feed(rss("One", "/one"))).on("/one", Answer.html("first"));
        crawl.revisits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1))
                .list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.count("fetcher.pages.unchanged")).isEqualTo(1));
        crawl.site.on("/one", Answer.html("corrected"));
        eventually(
                () -> assertThat(crawl.pages).extracting(PageFetched::revision).containsExactly(1, 2));
        crawl.site.on("/one", Answer.status(404));
        eventually(() ->
                assertThat(crawl.observations).extracting(SourceObserved::kind).containsExactly(Kind.TAKEDOWN));
        assertThat(crawl.site.requests("/one")).hasSize(4);
    }

    @Test
    void believesPermanentRedirectOfAFeed_onceItIsConfirmed() {
        crawl.site.on("/feed", Answer.redirect(301, "/new")).on("/new", feed(rss("One", "/one")));
        crawl.site.on("/one", Answer.html("one"));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.site.requests("/new")).hasSizeGreaterThan(3));
        assertThat(crawl.site.requests("/feed")).hasSize(2);
        assertThat(crawl.feeds())
                .singleElement()
                .extracting(FeedState::movedUrl)
                .isEqualTo(crawl.site.url("/new"));
        crawl.site.on("/new", Answer.status(404)).on("/feed", feed(rss("Back", "/one")));
        eventually(() -> assertThat(crawl.feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.movedUrl()).isNull();
            assertThat(feed.failures()).isZero();
        }));
    }

    @Test
    void mergesFeedThatMovedToAnAddressThatIsListedToo() {
        crawl.site.on("/old", Answer.redirect(308, "/feed")).on("/feed", feed(""));
        crawl.list("/old", "/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.feeds())
                .filteredOn(feed -> feed.url().endsWith("/old"))
                .singleElement()
                .satisfies(old -> {
                    assertThat(old.active()).isFalse();
                    assertThat(old.reason()).isEqualTo("merged");
                }));
        assertThat(crawl.site.requests("/old")).hasSize(2);
    }

    @Test
    void neverAsksAgainForAFeedThatIsGone() {
        crawl.site.on("/feed", Answer.status(410)).on("/other", feed(""));
        crawl.list("/feed", "/other");
        crawl.start();
        eventually(() -> assertThat(crawl.site.requests("/other")).hasSizeGreaterThan(3));
        assertThat(crawl.site.requests("/feed")).hasSize(1);
    }

    private PageFetched page(String path) {
        return crawl.pages.stream()
                .filter(page -> page.url().equals(crawl.site.url(path)))
                .findFirst()
                .orElseThrow();
    }

    private static String rss(String title, String link) {
        return "<item><title>" + title + "</title><link>" + link + "</link></item>";
    }

    private static Answer feed(String items) {
        return Answer.of("application/rss+xml", "<rss><channel><title>F</title>" + items + "</channel></rss>");
    }

    private static Answer feedAnswer(Request request, String items) {
        if ("\"v1\"".equals(request.header("If-None-Match"))) {
            return Answer.status(304);
        }
        return new Answer(200, Map.of("ETag", "\"v1\""), feed(items).body());
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
