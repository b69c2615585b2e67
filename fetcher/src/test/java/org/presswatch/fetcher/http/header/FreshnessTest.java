package org.presswatch.fetcher.http.header;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.presswatch.fetcher.http.FetchResult.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2025-06-10T12:00:00Z");

    @Test
    void readsCacheControlBeforeExpires() {
        assertThat(of(Map.of("cache-control", "public, max-age=600", "expires", "Tue, 10 Jun 2025 13:00:00 GMT")))
                .contains(Duration.ofMinutes(10));
        assertThat(of(Map.of("expires", "Tue, 10 Jun 2025 13:00:00 GMT"))).contains(Duration.ofHours(1));
    }

    @Test
    void ignoresPastAndNonsense() {
        assertThat(of(Map.of("expires", "Tue, 10 Jun 2025 11:00:00 GMT"))).isEmpty();
        assertThat(of(Map.of("expires", "0"))).isEmpty();
        assertThat(of(Map.of("cache-control", "no-cache, s-maxage=5"))).isEmpty();
        assertThat(of(Map.of())).isEmpty();
    }

    private static Optional<Duration> of(Map<String, String> headers) {
        return Freshness.of(new Answer(200, headers, new byte[0], NOW), NOW);
    }
}
