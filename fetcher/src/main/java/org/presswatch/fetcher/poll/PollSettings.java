package org.presswatch.fetcher.poll;

import java.time.Duration;

import org.presswatch.fetcher.poll.table.MoveRule;
import org.presswatch.fetcher.poll.timing.Patience;
import org.presswatch.fetcher.poll.timing.PollTiming;
import org.presswatch.fetcher.poll.verdict.Validators;

/**
 * How feeds are polled.
 *
 * @param timing when
 * @param longestBackOff between two polls of a feed that keeps failing
 * @param largest bytes above which a feed is refused
 * @param pageSpacing at least between two downloads of one page
 * @param moves when a new address is believed
 * @param validators when its server is believed
 * @param patience how long it may fail
 * @param websub whether hubs are asked to say when it has changed
 */
public record PollSettings(
        PollTiming timing,
        Duration longestBackOff,
        long largest,
        Duration pageSpacing,
        MoveRule moves,
        Validators validators,
        Patience patience,
        boolean websub) {}
