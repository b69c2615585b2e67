package org.presswatch.fetcher.rhythm;

import java.time.Duration;

/**
 * When to poll a feed again, so that an entry waits less than half of the feed's usual gap, and none much longer than
 * feeds of its kind deserve.
 *
 * <p>A poll becomes more urgent with each entry that is to be expected: at the latest after {@link #ENTRIES} of an
 * entry, because then the usual delay is under half of the gap between two. Where little comes, that would be days: there
 * the wait grows with the square root of the gap only, which for a given number of polls is what makes the sum of all
 * delays the least.
 *
 * @param shortest between two polls
 * @param longest between two polls
 */
public record AdaptiveSchedule(Duration shortest, Duration longest) {

    private static final double ENTRIES = 0.45;

    /** Hours between two polls of a feed with one entry an hour, as far as the square root decides. */
    private static final double ROOT_HOURS = 0.4;

    private static final Duration STEP = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException if the shortest wait is longer than the longest */
    public AdaptiveSchedule {
        if (!shortest.isPositive() || shortest.compareTo(longest) > 0) {
            throw new IllegalArgumentException("the shortest interval " + shortest
                    + " must be above zero and no longer than the longest, " + longest);
        }
    }

    /** How long to wait from the end of what was watched. */
    public Duration next(Rhythm rhythm) {
        double urgency = 0;
        Duration wait = Duration.ZERO;
        while (urgency < 1 && wait.compareTo(longest) < 0) {
            Duration step = smaller(STEP, longest.minus(wait));
            urgency += urgencyPerHour(rhythm.rateAt(rhythm.until().plus(wait))) * step.toMillis() / 3_600_000.0;
            wait = wait.plus(step);
        }
        return wait.compareTo(shortest) > 0 ? wait : shortest;
    }

    private static double urgencyPerHour(double rate) {
        return Math.max(rate / ENTRIES, Math.sqrt(rate) / ROOT_HOURS);
    }

    private static Duration smaller(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
