package org.presswatch.stage.loop;

import java.time.Duration;

/**
 * When a transaction is full; the first limit that is reached ends it.
 *
 * @param records inputs in one transaction, and in one poll
 * @param bytes inputs and answers together, uncompressed
 * @param time from its first input on: what a subscriber waits for at most, beside the work on one record
 */
public record BatchLimits(int records, long bytes, Duration time) {

    /** Small enough for big pages in a small heap, and for a tenth of a second of delay. */
    public static final BatchLimits DEFAULT = new BatchLimits(64, 8 * 1024 * 1024, Duration.ofMillis(100));

    boolean isFull(int inputs, long size, long nanos) {
        return inputs >= records || size >= bytes || nanos >= time.toNanos();
    }
}
