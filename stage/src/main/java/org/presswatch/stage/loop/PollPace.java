package org.presswatch.stage.loop;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets records that come one by one gather a little between two polls, so that they share a transaction: most of what one
 * costs does not depend on what is in it. A record that comes after a silence does not wait, nor does anybody while there is
 * more than one poll can take.
 */
final class PollPace {

    static final long GATHER_NANOS = Duration.ofMillis(200).toNanos();

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
        boolean gathers = records > 0 && records < fullPoll;
        return gathers ? Math.max(0, GATHER_NANOS - (nanos.getAsLong() - at)) : 0;
    }
}
