package org.presswatch.fetcher.poll.feed;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a feed has fared.
 *
 * @param failures in a row before this poll
 * @param failingSince the first of them
 * @param disabledAt when the patience with it was over
 * @param succeededAt when it was last read or found unchanged
 * @param siteUrl the page that it says it belongs to
 * @param byPage whether its listed address is a page from which the feed was found
 * @param empty whether it had no entries when it was last read
 */
public record FeedLife(
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt,
        @Nullable Instant succeededAt,
        @Nullable String siteUrl,
        boolean byPage,
        boolean empty) {}
