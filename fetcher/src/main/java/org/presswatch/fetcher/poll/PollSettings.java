package org.presswatch.fetcher.poll;

import java.time.Duration;

/**
 * How feeds are polled.
 *
 * @param interval between two polls of a feed that has none of its own
 * @param longestBackOff between two polls of a feed that keeps failing
 * @param longestWait that a feed or its server may ask for
 * @param largest bytes above which a feed is refused
 * @param pageSpacing at least between two downloads of one page
 * @param moves when a new address is believed
 */
public record PollSettings(
        Duration interval,
        Duration longestBackOff,
        Duration longestWait,
        long largest,
        Duration pageSpacing,
        MoveRule moves) {}
