package org.presswatch.store.ingest;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.presswatch.store.write.Backoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetryTest {

    private final List<Duration> waits = new ArrayList<>();
    private final Retry retry = new Retry(
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(30), new Random(1)),
            waits::add,
            new SimpleMeterRegistry());

    @Test
    void triesAgain_untilTheDatabaseIsBack() throws Exception {
        var tries = new AtomicInteger();
        int done = retry.untilDone(() -> {
            if (tries.incrementAndGet() < 20) {
                throw new SQLException("down", "08006");
            }
            return 1;
        });
        assertThat(done).isEqualTo(1);
        assertThat(waits).hasSize(19);
        assertThat(waits.getFirst()).isLessThanOrEqualTo(Duration.ofMillis(100));
        assertThat(waits.getLast()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    @Test
    void givesUpAtOnce_whenTheContentIsToBlame() {
        assertThatThrownBy(() -> retry.untilDone(() -> {
                    throw new SQLException("bad", "22021");
                }))
                .isInstanceOf(SQLException.class);
        assertThat(waits).isEmpty();
    }
}
