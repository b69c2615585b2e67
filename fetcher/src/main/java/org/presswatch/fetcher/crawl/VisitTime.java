package org.presswatch.fetcher.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long a visit to a host without a distance goes on, and how often it looks up. For one thread. */
final class VisitTime {

    /** After this long the others get their turn. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** How often the lease is kept and the feeds are looked at, between pages. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Clock clock;
    private final Instant end;
    private Instant looked;

    VisitTime(Clock clock) {
        this.clock = clock;
        this.looked = clock.instant();
        this.end = looked.plus(LONGEST);
    }

    void looked() {
        looked = clock.instant();
    }

    boolean isTimeToLook() {
        return clock.instant().isAfter(looked.plus(LOOK_EVERY));
    }

    boolean isOver() {
        return clock.instant().isAfter(end) || Thread.currentThread().isInterrupted();
    }

    /** Whether the next page can follow at once. */
    boolean goesOn() {
        return !isOver() && !isTimeToLook();
    }
}
