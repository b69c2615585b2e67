package org.presswatch.store.access;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimiterTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(60, nanos::get);

    @Test
    void letsAMinutesRequestsPassAtOnce_andThenOneASecond() {
        for (int i = 59; i >= 0; i--) {
            assertThat(limiter.take("a"))
                    .satisfies(answer -> assertThat(answer.allowed()).isTrue());
        }
        assertThat(limiter.take("a")).isEqualTo(new RateLimiter.Answer(false, 0, 60, 1));
        nanos.addAndGet(1_000_000_000L);
        assertThat(limiter.take("a").allowed()).isTrue();
        assertThat(limiter.take("a").allowed()).isFalse();
    }

    @Test
    void oneClientDoesNotUseUpAnothers() {
        for (int i = 0; i < 61; i++) {
            limiter.take("a");
        }
        assertThat(limiter.take("b")).isEqualTo(new RateLimiter.Answer(true, 59, 1, 0));
    }

    @Test
    void forgetsTheLeastRecentClients_whenThereAreTooMany() {
        for (int i = 0; i < 61; i++) {
            limiter.take("a");
        }
        for (int i = 0; i < 20_000; i++) {
            limiter.take("client " + i);
        }
        assertThat(limiter.take("a").remaining()).isEqualTo(59);
    }
}
