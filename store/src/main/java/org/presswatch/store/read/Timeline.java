package org.presswatch.store.read;

import java.time.Instant;
import java.util.List;

/**
 * Counts over time.
 *
 * @param interval {@code hour}, {@code day}, {@code week} or {@code month}
 * @param starts where each step begins, without a gap
 * @param series the one with the most articles first; counts in the order of the starts
 */
public record Timeline(String interval, List<Instant> starts, List<Series> series) {

    /** One line of the timeline. */
    public record Series(String value, List<Long> counts) {}
}
