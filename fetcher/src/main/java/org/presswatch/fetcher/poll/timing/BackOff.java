package org.presswatch.fetcher.poll.timing;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Ever longer waits after failures in a row, and never the same for all: half of each is chance. */
public final class BackOff {

    private static final int MOST_DOUBLINGS = 20;

    private BackOff() {}

    /** Not the same for all either: between three quarters and five quarters of {@code wait}. */
    public static Duration around(Duration wait) {
        long quarter = Math.max(wait.toMillis() / 4, 1);
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(2 * quarter) - quarter);
    }

    /** Between half and all of {@code first} doubled with each failure, at most {@code longest}. */
    public static Duration after(Duration first, int failures, Duration longest) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(failures, 0, MOST_DOUBLINGS));
        Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        long half = Math.max(whole.toMillis() / 2, 1);
        return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half));
    }
}
