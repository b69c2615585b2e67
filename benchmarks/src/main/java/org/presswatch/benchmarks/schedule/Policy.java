package org.presswatch.benchmarks.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.presswatch.fetcher.rhythm.AdaptiveSchedule;
import org.presswatch.fetcher.rhythm.Rhythm;

/** A way to choose the time of the next poll; one instance a feed. */
interface Policy {

    /**
     * The wait after a poll.
     *
     * @param dates of the entries that the poll found new; empty where the feed has none
     * @param found how many were new
     */
    Duration next(Instant now, List<Instant> dates, int found);

    /** The same wait each time. */
    static Policy fixed(Duration interval) {
        return (now, dates, found) -> interval;
    }

    /** The fetcher's own. */
    static Policy adaptive(AdaptiveSchedule schedule) {
        return new Policy() {
            private Rhythm rhythm = null;

            @Override
            public Duration next(Instant now, List<Instant> dates, int found) {
                rhythm = rhythm == null
                        ? Rhythm.ofHistory(dates, now)
                        : rhythm.watched(now, dates, found - dates.size());
                return schedule.next(rhythm);
            }
        };
    }
}
