package org.presswatch.store.search;

import java.time.Instant;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that the index knows by a few tags. Reading the newest first in stretches that grow keeps a frequent
 * word from being looked up in all the years.
 *
 * @param days what one tag stands for
 */
public record Window(int days, long firstBlock, long lastBlock) {

    /** The index compares each article of a stretch with each of its tags: twelve short ones cost six times as much. */
    private static final int MOST_TAGS = 3;

    /** The stretch that ends with {@code end} and is one to two times as long as {@code days}. */
    public static Window endingAt(Instant end, int days) {
        long last = SearchTags.block(end, days);
        return new Window(days, last - 1, last);
    }

    /**
     * A stretch from {@code start} or somewhat earlier to {@code end} or somewhat later, in a few tags; null if that takes
     * more, for then looking at all time costs no more.
     */
    public static @Nullable Window covering(Instant start, Instant end) {
        Instant last = end.isBefore(start) ? start : end;
        for (int days : SearchTags.SCALES) {
            long first = SearchTags.block(start, days);
            if (SearchTags.block(last, days) - first < MOST_TAGS) {
                return new Window(days, first, SearchTags.block(last, days));
            }
        }
        return null;
    }

    public Instant start() {
        return SearchTags.start(firstBlock, days);
    }

    String query() {
        return SearchTags.anyOf(
                Integer.toString(days),
                LongStream.rangeClosed(firstBlock, lastBlock)
                        .mapToObj(Long::toString)
                        .toList());
    }
}
