package org.presswatch.stage.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.presswatch.stage.watch.Sighting.Seen;
import org.presswatch.stage.watch.Sighting.Unreachable;

import static org.assertj.core.api.Assertions.assertThat;

class WatchdogTest {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Optional<String> absent = Optional.empty();
    private final Watchdog watchdog = new Watchdog(Duration.ofSeconds(60), new Hand(), () -> absent);

    @Test
    void endsAStage_thatHasLagAndMakesNoProgress() {
        assertThat(after(5, new Seen(true, 9, 100))).isEmpty();
        assertThat(after(60, new Seen(true, 12, 100))).isEmpty();
        assertThat(after(1, new Seen(true, 12, 100))).hasValue("no progress for 61 s with 12 records to read");
    }

    @Test
    void endsAStage_thatIsNotInItsGroup() {
        assertThat(after(61, new Seen(false, 0, 0))).hasValue("not in its consumer group for 61 s");
    }

    @Test
    void sparesAStage_thatGetsOnOrHasNothingToRead() {
        assertThat(after(61, new Seen(true, 9, 100))).isEmpty();
        assertThat(after(61, new Seen(true, 9, 101))).isEmpty();
        assertThat(after(61, new Seen(true, 0, 101))).isEmpty();
    }

    @Test
    void sparesAStage_whoseBrokerIsAway_andGivesItTimeAfterwards() {
        assertThat(after(61, new Unreachable("away"))).isEmpty();
        assertThat(after(60, new Seen(false, 0, 0))).isEmpty();
        assertThat(after(1, new Seen(false, 0, 0))).isPresent();
    }

    @Test
    void sparesAStage_thatWaitsForItsDatabase() {
        after(1, new Seen(true, 9, 100));
        absent = Optional.of("database");
        assertThat(after(61, new Seen(true, 9, 100))).isEmpty();
        absent = Optional.empty();
        assertThat(after(60, new Seen(true, 9, 100))).isEmpty();
        assertThat(after(1, new Seen(true, 9, 100))).isPresent();
    }

    private Optional<String> after(int seconds, Sighting sighting) {
        now = now.plusSeconds(seconds);
        return watchdog.judge(sighting);
    }

    private final class Hand extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
