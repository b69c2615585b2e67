package org.presswatch.stage.loop;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PollPaceTest {

    private long now = 5;
    private final PollPace pace = new PollPace(64, () -> now);

    @Test
    void waitsForNothing_beforeTheFirstPollAndAfterASilence() {
        assertThat(pace.nanosToWait()).isZero();
        pace.polled(0);
        assertThat(pace.nanosToWait()).isZero();
    }

    @Test
    void letsSingleRecordsGather() {
        pace.polled(1);
        assertThat(pace.nanosToWait()).isEqualTo(PollPace.GATHER_NANOS);
        now += PollPace.GATHER_NANOS - 7;
        assertThat(pace.nanosToWait()).isEqualTo(7);
        now += 8;
        assertThat(pace.nanosToWait()).isZero();
    }

    @Test
    void doesNotHoldUpWhatIsThereAlready() {
        pace.polled(63);
        assertThat(pace.nanosToWait()).isPositive();
        pace.polled(64);
        assertThat(pace.nanosToWait()).isZero();
    }
}
