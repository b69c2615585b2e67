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
    void letsSingleRecordsGather_twiceAsLongAsTheLastTook() {
        pace.polled(1);
        assertThat(pace.nanosToWait()).isZero();
        now += 30;
        assertThat(pace.nanosToWait()).isEqualTo(60);
    }

    @Test
    void pollsOftenEnough_howeverLongTheLastTook() {
        pace.polled(1);
        now += PollPace.LONGEST_NANOS - 7;
        assertThat(pace.nanosToWait()).isEqualTo(7);
        now += 8;
        assertThat(pace.nanosToWait()).isZero();
    }

    @Test
    void doesNotHoldUpWhatIsThereAlready() {
        pace.polled(63);
        now += 30;
        assertThat(pace.nanosToWait()).isPositive();
        pace.polled(64);
        now += 30;
        assertThat(pace.nanosToWait()).isZero();
    }
}
