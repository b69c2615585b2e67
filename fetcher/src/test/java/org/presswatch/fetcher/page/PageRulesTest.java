package org.presswatch.fetcher.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presswatch.events.FeedEntry;
import org.presswatch.fetcher.http.FetchResult.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class PageRulesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final PageRules rules = new PageRules(Duration.ofMinutes(1));

    @Test
    void refusesTheStepFromHttpsToHttp_unlessTheFeedWasInsecureAnyway() {
        Answer down = answer(302, Map.of("location", "http://example.org/plain"));
        assertThat(rules.judge(page("https://example.org/feed"), down, NOW))
                .isEqualTo(new PageOutcome.Dropped("insecure-redirect", 302));
        assertThat(rules.judge(page("http://example.org/feed"), down, NOW))
                .isEqualTo(new PageOutcome.Redirected("http://example.org/plain", 302));
    }

    @ParameterizedTest
    @CsvSource({"429, too-many-requests", "503, server-error"})
    void comesBackWhenTheServerSays(int status, String reason) {
        assertThat(rules.judge(page("https://example.org/feed"), answer(status, Map.of("retry-after", "3600")), NOW))
                .isEqualTo(new PageOutcome.Postponed(reason, Duration.ofHours(1)));
        Map<String, String> date = Map.of("retry-after", "Fri, 02 Jan 2026 05:04:05 GMT");
        assertThat(rules.judge(page("https://example.org/feed"), answer(status, date), NOW))
                .isEqualTo(new PageOutcome.Postponed(reason, Duration.ofHours(2)));
        assertThat(rules.judge(page("https://example.org/feed"), answer(status, Map.of()), NOW))
                .isEqualTo(new PageOutcome.Postponed(reason, Duration.ofMinutes(1)));
    }

    private static Answer answer(int status, Map<String, String> headers) {
        return new Answer(status, headers, new byte[0], NOW);
    }

    private static DuePage page(String feed) {
        var entry = new FeedEntry(
                feed, null, null, "https://example.org/a", null, null, List.of(), List.of(), null, null, null);
        return new DuePage(
                "id", "https://example.org/a", "example.org", "feed", entry, "f", List.of(), 1, 0, 0, null, null, null);
    }
}
