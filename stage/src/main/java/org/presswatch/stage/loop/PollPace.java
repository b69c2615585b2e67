package org.presswatch.stage.loop;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets records that come one by one gather between two polls, twice as long as the last ones took, so that they share a
 * transaction: most of what one costs does not depend on what is in it. Where there is processor time to spare they are soon on
 * their way; where there is not, transactions become fewer. A record that comes after a silence does not wait, nor does
 * anybody while there is more than one poll can take.
 */
final class PollPace {

    /** From one poll to the next. */
    static final long LONGEST_NANOS = Duration.ofMillis(200).toNanos();

    private static final int GATHERING = 2;

    private final int fullPoll;
    private final LongSupplier nanos;
    private int records;
    private long at;

    /**
     * @param fullPoll the most records that one poll returns
     * @param nanos a clock that only goes forward
     */
    PollPace(int fullPoll, LongSupplier nanos) {
        this.fullPoll = fullPoll;
        this.nanos = nanos;
    }

    /** Notes what a poll that has just ended returned. */
    void polled(int count) {
        records = count;
        at = nanos.getAsLong();
    }

    /** How long the next poll has to wait; 0 if it has not. */
    long nanosToWait() {
        if (records == 0 || records >= fullPoll) {
            return 0;
        }
        long busy = nanos.getAsLong() - at;
        return Math.clamp(LONGEST_NANOS - busy, 0, GATHERING * busy);
    }
}
