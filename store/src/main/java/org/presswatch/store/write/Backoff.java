package org.presswatch.store.write;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: twice as long each time, with jitter so that replicas do not come in step. */
public final class Backoff {

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;

    /** Waits from {@code shortest} up to {@code longest}. */
    public Backoff(Duration shortest, Duration longest, RandomGenerator random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
    }

    /**
     * The wait after a failed try: between half of and the whole doubled time.
     *
     * @param attempt the try that failed, from 1
     */
    public Duration after(int attempt) {
        long doubled = shortest.toMillis() << Math.min(attempt - 1, 30);
        long most = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
