package org.presswatch.fetcher.crawl;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presswatch.fetcher.catalogue.FeedState;
import org.presswatch.testkit.FakeSite.Answer;
import org.presswatch.testkit.FakeSite.Request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presswatch.fetcher.crawl.Rss.eventually;

class ValidatorsIT {

    private final CrawlHarness crawl = new CrawlHarness();
    private final AtomicReference<String> items = new AtomicReference<>(Rss.item("One", "/one"));

    @AfterEach
    void stop() throws Exception {
        crawl.close();
    }

    @Test
    void noticesAndRemembersValidatorsThatLie() {
        crawl.verifyAfter(Duration.ofMillis(1_500)).site.on("/feed", this::neverModified);
        crawl.site.on("/one", Answer.html("one")).on("/two", Answer.html("two"));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.count("fetcher.feeds.unchanged")).isPositive());
        items.set(Rss.item("Two", "/two") + items.get());
        eventually(() -> assertThat(crawl.feeds())
                .singleElement()
                .extracting(FeedState::validatorsLie)
                .isEqualTo(true));
        eventually(() -> assertThat(crawl.pages).hasSize(2));
        int asked = crawl.site.requests("/feed").size();
        eventually(() -> assertThat(crawl.site.requests("/feed")).hasSizeGreaterThan(asked + 1));
        assertThat(crawl.site.requests("/feed").subList(asked, asked + 2))
                .allSatisfy(
                        request -> assertThat(request.header("If-None-Match")).isNull());
    }

    @Test
    void goesOnBelievingValidatorsThatAreTrue() {
        crawl.verifyAfter(Duration.ofMillis(1_500)).site.on("/feed", this::neverModified);
        crawl.site.on("/one", Answer.html("one"));
        crawl.list("/feed");
        crawl.start();
        eventually(() -> assertThat(crawl.site.requests("/feed").stream()
                        .filter(request -> request.header("If-None-Match") == null))
                .hasSizeGreaterThan(2));
        assertThat(crawl.feeds())
                .singleElement()
                .extracting(FeedState::validatorsLie)
                .isEqualTo(false);
        assertThat(crawl.site.requests("/feed"))
                .anySatisfy(
                        request -> assertThat(request.header("If-None-Match")).isEqualTo("\"same\""));
    }

    private Answer neverModified(Request request) {
        return request.header("If-None-Match") != null
                ? Answer.status(304)
                : new Answer(
                        200, Map.of("ETag", "\"same\""), Rss.text(items.get()).getBytes(UTF_8));
    }
}
