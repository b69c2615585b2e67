package org.presswatch.local.process;

import java.time.Duration;

/** How long to wait before a dead child is started again: twice as long each time, and from the start after a good life. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GOOD_LIFE = Duration.ofSeconds(60);

    private Duration next = FIRST;

    /**
     * The wait after one more death.
     *
     * @param lived how long the child lived
     */
    Duration after(Duration lived) {
        if (lived.compareTo(GOOD_LIFE) >= 0) {
            next = FIRST;
        }
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
