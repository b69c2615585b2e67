package org.presswatch.store.alert;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepsTest {

    @Test
    void goesOn_afterAnErrorThatNobodyExpected() throws InterruptedException {
        var meters = new SimpleMeterRegistry();
        var taken = new AtomicInteger();
        var wentOn = new CountDownLatch(1);
        var steps = new Steps(
                "test",
                () -> {
                    if (taken.incrementAndGet() == 1) {
                        throw new IllegalStateException("unexpected");
                    }
                    wentOn.countDown();
                    return false;
                },
                Duration.ofMillis(1),
                meters);
        Thread thread = Thread.ofVirtual().start(steps);
        assertThat(wentOn.await(30, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
        assertThat(meters.counter("store.alerts.interrupted", "step", "test").count())
                .isEqualTo(1);
    }
}
