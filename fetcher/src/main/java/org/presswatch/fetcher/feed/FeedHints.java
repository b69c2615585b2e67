package org.presswatch.fetcher.feed;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a feed says about how it wants to be read.
 *
 * @param ownWait time between two polls that it asks for: {@code ttl} or {@code sy:updatePeriod}
 * @param quiet when it wants to be left alone
 * @param hub WebSub hub that announces its changes, absolute
 * @param self the address that the hub knows it by, absolute
 */
public record FeedHints(
        @Nullable Duration ownWait,
        QuietTimes quiet,
        @Nullable String hub,
        @Nullable String self) {

    public static final FeedHints NONE = new FeedHints(null, QuietTimes.NONE, null, null);
}
