package org.presswatch.store.search;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

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

    /** A stretch from {@code start} or somewhat earlier to {@code end} or somewhat later, in a few tags. */
    public static Window covering(Instant start, Instant end) {
        int days = SearchTags.SCALES.stream()
                .filter(scale -> SearchTags.block(end, scale) - SearchTags.block(start, scale) < MOST_TAGS)
                .findFirst()
                .orElse(SearchTags.SCALES.getLast());
        return new Window(days, SearchTags.block(start, days), SearchTags.block(end, days));
    }

    public Duration length() {
        return Duration.ofDays(days * (lastBlock - firstBlock + 1));
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
