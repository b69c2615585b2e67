package org.presswatch.local.process;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private static final Duration SHORT_LIFE = Duration.ofSeconds(2);

    private final Backoff backoff = new Backoff();

    @Test
    void doublesUpToHalfAMinute() {
        assertThat(Stream.generate(() -> backoff.after(SHORT_LIFE)).limit(7).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void beginsAnew_afterAGoodLife() {
        backoff.after(SHORT_LIFE);
        backoff.after(SHORT_LIFE);

        assertThat(backoff.after(Duration.ofMinutes(1))).hasSeconds(1);
    }
}
