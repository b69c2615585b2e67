package org.presswatch.fetcher.poll.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PatienceTest {

    private static final Instant SINCE = Instant.parse("2026-01-05T00:00:00Z");
    private final Patience patience = new Patience(Duration.ofDays(7), Duration.ofDays(7));

    @Test
    void bearsWhatLastsForAWeek() {
        assertThat(List.of("not-found", "html", "login-page", "empty", "not-a-feed", "forbidden"))
                .allSatisfy(reason -> {
                    assertThat(patience.isOver(reason, 50, SINCE, after(6))).isFalse();
                    assertThat(patience.isOver(reason, 50, SINCE, after(7))).isTrue();
                });
    }

    @Test
    void bearsWhatPassesForFour() {
        assertThat(List.of("dns-failure", "tls-failure", "timeout", "server-error", "robots-forbidden"))
                .allSatisfy(reason -> {
                    assertThat(patience.isOver(reason, 50, SINCE, after(27))).isFalse();
                    assertThat(patience.isOver(reason, 50, SINCE, after(28))).isTrue();
                });
    }

    @Test
    void bearsFewFailuresHoweverLongAgoTheyBegan() {
        assertThat(patience.isOver("not-found", 4, SINCE, after(90))).isFalse();
        assertThat(patience.isOver("not-found", 5, null, after(90))).isFalse();
    }

    private static Instant after(int days) {
        return SINCE.plus(Duration.ofDays(days));
    }
}
