package org.presswatch.fetcher.crawl;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presswatch.fetcher.crawl.HubCalls.HubSettings;
import org.presswatch.fetcher.websub.Subscription;
import org.presswatch.fetcher.websub.Subscriptions;
import org.presswatch.testkit.FakeSite.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presswatch.fetcher.crawl.Rss.eventually;

class WebSubIT {

    private static final Duration LEASE = Duration.ofDays(10);

    private final CrawlHarness crawl = new CrawlHarness().websub();
    private final Subscriptions subscriptions = new Subscriptions(crawl.database);

    @AfterEach
    void stop() throws Exception {
        crawl.close();
    }

    @Test
    void asksTheHub_confirmsToItAndPollsWhenItCalls() throws Exception {
        crawl.site.on("/hub", Answer.status(202));
        crawl.site.on("/feed", Rss.feed(hub(), Rss.item("One", "/one"))).on("/one", Answer.html("one"));
        crawl.list("/feed");
        crawl.start();
        var calls = crawl.hubCalls(new HubSettings("https://me.example", LEASE, Duration.ZERO));
        eventually(() -> {
            calls.next();
            assertThat(crawl.site.requests("/hub")).isNotEmpty();
        });
        assertThat(crawl.site.requests("/hub"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.method()).isEqualTo("POST"));
        Subscription known = known();
        assertThat(known.form("https://me.example/", LEASE))
                .containsEntry("hub.topic", crawl.site.url("/feed"))
                .containsEntry("hub.callback", "https://me.example/websub/" + known.feedId() + "/" + known.token());
        assertThat(subscriptions.confirm(known.feedId(), "guess", known.topic(), LEASE))
                .isFalse();
        assertThat(subscriptions.confirm(known.feedId(), known.token(), "https://evil.example/", LEASE))
                .isFalse();
        assertThat(subscriptions.confirm(known.feedId(), known.token(), known.topic(), LEASE))
                .isTrue();
        crawl.database.update("UPDATE fetcher.feed SET due_at = now() + interval '1 hour'");
        assertThat(subscriptions.notified(known.feedId(), known.token(), "sha256=00", new byte[0]))
                .isFalse();
        assertThat(crawl.feeds().getFirst().nextPollAt()).isAfter(Instant.now().plusSeconds(3_000));
        byte[] body = "<rss/>".getBytes(StandardCharsets.UTF_8);
        assertThat(subscriptions.notified(known.feedId(), known.token(), signature(known.secret(), body), body))
                .isTrue();
        int asked = crawl.site.requests("/feed").size();
        eventually(() -> assertThat(crawl.site.requests("/feed")).hasSizeGreaterThan(asked));
    }

    @Test
    void asksAHubAgainLater_whenItDoesNotConfirm() {
        crawl.site.on("/hub", Answer.status(500)).on("/feed", Rss.feed(hub(), Rss.item("One", "/one")));
        crawl.list("/feed");
        crawl.start();
        var calls = crawl.hubCalls(new HubSettings("https://me.example", LEASE, Duration.ZERO));
        eventually(() -> assertThat(calls.next()).isTrue());
        assertThat(calls.next()).isFalse();
        crawl.database.update("UPDATE fetcher.websub SET due_at = now()");
        assertThat(calls.next()).isTrue();
    }

    private Subscription known() {
        return crawl.database
                .query(
                        "SELECT * FROM fetcher.websub",
                        row -> new Subscription(
                                row.getString("feed_id"),
                                row.getString("hub"),
                                row.getString("topic"),
                                row.getString("secret")))
                .getFirst();
    }

    private String hub() {
        return "<link rel='hub' href='" + crawl.site.url("/hub") + "'/>";
    }

    private static String signature(String secret, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    }
}
