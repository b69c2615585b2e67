package org.presswatch.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presswatch.demo.article.DemoArticles;
import org.presswatch.demo.article.ExpectedArticle;
import org.presswatch.demo.article.Fate;
import org.presswatch.demo.article.Outlet;
import org.presswatch.demo.http.Request;

import static org.assertj.core.api.Assertions.assertThat;

class DemoSiteTest {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final String TABLE_PAGE = "/bereg/2026/11/20/obyski-u-redaktora";
    private static final String PORTAL_PAGE = "/bereg/2026/11/24/zamedlenie-videoservisa";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T08:00:00Z"));
    private final Visitor visitor = new Visitor();
    private DemoSite site;

    @BeforeEach
    void start() throws IOException {
        site = new DemoSite(DemoSite.Options.forTests().withClock(now::get)).start();
    }

    @AfterEach
    void stop() {
        visitor.close();
        site.close();
    }

    @Test
    void answersEveryPublishedArticle_withOneStatus200() throws Exception {
        for (ExpectedArticle article : DemoArticles.expected().stored()) {
            assertThat(visitor.get(site.url(article.path())).statusCode())
                    .as(article.path())
                    .isEqualTo(200);
            assertThat(site.requests().count(article.path())).isEqualTo(1);
        }
    }

    @Test
    void answers304_whenFeedIsUnchanged() throws Exception {
        for (URI feed : site.feeds()) {
            HttpResponse<byte[]> first = visitor.get(feed);
            String etag = first.headers().firstValue("ETag").orElseThrow();
            String modified = first.headers().firstValue("Last-Modified").orElseThrow();

            assertThat(visitor.get(feed, "If-None-Match", etag).statusCode()).isEqualTo(304);
            assertThat(visitor.get(feed, "If-None-Match", "W/" + etag).statusCode())
                    .isEqualTo(304);
            assertThat(visitor.get(feed, "If-Modified-Since", modified).statusCode())
                    .isEqualTo(304);
            assertThat(visitor.get(feed, "If-None-Match", "\"other\"", "If-Modified-Since", modified)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void forbidsWhatIsNotOutYet_inRobotsTxt() throws Exception {
        ExpectedArticle forbidden = expectOne(Fate.FORBIDDEN);

        assertThat(visitor.text(site.url("/robots.txt")))
                .contains("User-agent: *")
                .contains("Disallow: /meridian/embargoed/");
        assertThat(forbidden.path()).startsWith("/meridian/embargoed/");
        assertThat(visitor.text(site.feed(Outlet.MERIDIAN))).contains(forbidden.path());
        assertThat(site.requests().of(forbidden.path())).isEmpty();
    }

    @Test
    void redirectsOldAddress_toCanonicalOne() throws Exception {
        ExpectedArticle moved = DemoArticles.expected().stored().stream()
                .filter(article -> !article.path().equals(article.announcedPath()))
                .findFirst()
                .orElseThrow();

        HttpResponse<byte[]> answer = visitor.get(site.url(moved.announcedPath()));

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(site.url(moved.path()).toString());
        assertThat(visitor.text(site.feed(moved.outlet())))
                .contains(site.url(moved.announcedPath()) + "<")
                .doesNotContain(site.url(moved.path()) + "<");
    }

    @Test
    void answers410_whenArticleWasTakenDown() throws Exception {
        ExpectedArticle gone = expectOne(Fate.GONE);

        assertThat(visitor.get(site.url(gone.path())).statusCode()).isEqualTo(410);
        assertThat(visitor.text(site.feed(gone.outlet()))).contains(gone.path());
    }

    @Test
    void correctsArticleAndFeed_whenDelayHasPassedSinceFirstReading() throws Exception {
        ExpectedArticle corrected = expectCorrected();
        URI page = site.url(corrected.path());
        URI feed = site.feed(corrected.outlet());
        now.set(now.get().plus(Duration.ofHours(1)));
        String before = visitor.text(page);
        HttpResponse<byte[]> feedBefore = visitor.get(feed);

        now.set(now.get().plusSeconds(19));
        assertThat(visitor.text(page)).isEqualTo(before);

        now.set(now.get().plusSeconds(1));
        assertThat(visitor.text(page)).contains("it is 84").isNotEqualTo(before);
        assertThat(visitor.text(feed)).contains("\"date_modified\":\"2026-11-21T09:30:00Z\"");
        String modified = feedBefore.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(visitor.get(feed, "If-Modified-Since", modified).statusCode())
                .isEqualTo(200);
    }

    @Test
    void staysCorrectedAfterRestart_forAVisitorWhoHasTheCorrectedFeed() throws Exception {
        ExpectedArticle corrected = expectCorrected();
        URI base = URI.create("http://demo-site:8080");
        DemoSite.Options options =
                DemoSite.Options.forTests().withClock(now::get).withBaseUrl(base);
        String etag;
        String text;
        try (DemoSite first = new DemoSite(options).start()) {
            visitor.get(local(first, corrected.path()));
            now.set(now.get().plusSeconds(20));
            text = visitor.text(local(first, corrected.path()));
            etag = visitor.get(local(first, corrected.outlet().feedPath()))
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
        }

        try (DemoSite second = new DemoSite(options).start()) {
            URI feed = local(second, corrected.outlet().feedPath());
            assertThat(visitor.get(feed, "If-None-Match", etag).statusCode()).isEqualTo(304);
            assertThat(visitor.text(local(second, corrected.path()))).isEqualTo(text);
        }
    }

    @Test
    void servesCyrillicInWindows1251_declaredByHeaderOrOnlyInThePage() throws Exception {
        HttpResponse<byte[]> portal = visitor.get(site.url(PORTAL_PAGE));
        HttpResponse<byte[]> table = visitor.get(site.url(TABLE_PAGE));

        assertThat(portal.headers().firstValue("Content-Type")).hasValue("text/html; charset=windows-1251");
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(new String(portal.body(), WINDOWS_1251))
                .contains("Операторы связи")
                .contains("windows-1251");
        assertThat(new String(table.body(), WINDOWS_1251))
                .contains("пришли с обыском")
                .contains("windows-1251");
        assertThat(new String(table.body(), StandardCharsets.UTF_8))
                .contains("\uFFFD")
                .doesNotContain("обыском");
    }

    @Test
    void servesPageOfATest_andAnnouncesIt() throws Exception {
        String page = "<!doctype html><title>x</title>" + "a".repeat(2 * 1024 * 1024);
        site.publish("/outside/1", page, "text/html; charset=utf-8");
        site.announce(
                Outlet.BEREG, Announcement.of("/outside/1", "Outside <1>", Instant.parse("2026-11-25T07:00:00Z")));

        assertThat(visitor.get(site.url("/outside/1")).body()).hasSize(page.length());
        assertThat(visitor.text(site.feed(Outlet.BEREG)))
                .contains(site.url("/outside/1").toString())
                .contains("Outside &lt;1&gt;");
    }

    @Test
    void showsOnlyWhatATestPublishes_whenBundledArticlesAreOff() throws Exception {
        try (DemoSite bare = new DemoSite(DemoSite.Options.forTests().withoutBundledArticles()).start()) {
            assertThat(visitor.text(bare.feed(Outlet.MERIDIAN))).doesNotContain("<item>");
            assertThat(visitor.get(bare.url(PORTAL_PAGE)).statusCode()).isEqualTo(404);
            bare.publishError("/taken-down", 451);
            assertThat(visitor.get(bare.url("/taken-down")).statusCode()).isEqualTo(451);
        }
    }

    @Test
    void logsRequest_withStatusAndHeadersOfInterest() throws Exception {
        visitor.get(site.url("/nowhere?x=1"), "User-Agent", "Tester/1", "If-None-Match", "\"a\"");

        Request logged = site.requests().of("/nowhere").getFirst();
        assertThat(logged.status()).isEqualTo(404);
        assertThat(logged.query()).isEqualTo("x=1");
        assertThat(logged.at()).isEqualTo(now.get());
        assertThat(logged.headers()).containsEntry("user-agent", "Tester/1").containsEntry("if-none-match", "\"a\"");
    }

    @Test
    void answersHead_withoutBody_andRefusesPost() throws Exception {
        HttpResponse<byte[]> head = visitor.send("HEAD", site.url("/"));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).isPresent();
        assertThat(head.body()).isEmpty();
        assertThat(visitor.send("POST", site.url("/")).statusCode()).isEqualTo(405);
    }

    @Test
    void listsEveryStoredArticle_onTheFrontPage() throws Exception {
        String home = visitor.text(site.url("/"));

        assertThat(DemoArticles.expected().stored())
                .allSatisfy(article -> assertThat(home).contains("href=\"" + article.announcedPath() + "\""));
    }

    @Test
    void usesBaseUrl_inFeedsAndCanonicalLinks() throws Exception {
        DemoSite.Options options = DemoSite.Options.forTests().withBaseUrl(URI.create("http://demo-site:8080"));
        try (DemoSite named = new DemoSite(options).start()) {
            assertThat(visitor.text(local(named, Outlet.LANTERN.feedPath()))).contains("http://demo-site:8080/");
            assertThat(visitor.text(local(named, PORTAL_PAGE), WINDOWS_1251))
                    .contains("<link rel=\"canonical\" href=\"http://demo-site:8080" + PORTAL_PAGE + "\"");
            assertThat(named.baseUrl()).hasToString("http://demo-site:8080");
        }
    }

    private static URI local(DemoSite site, String path) {
        return URI.create("http://127.0.0.1:" + site.port()).resolve(path);
    }

    private static ExpectedArticle expectCorrected() {
        return DemoArticles.expected().stored().stream()
                .filter(article -> article.revisions() == 2)
                .findFirst()
                .orElseThrow();
    }

    private static ExpectedArticle expectOne(Fate fate) {
        return DemoArticles.expected().neverStored().stream()
                .filter(article -> article.fate() == fate)
                .findFirst()
                .orElseThrow();
    }
}
