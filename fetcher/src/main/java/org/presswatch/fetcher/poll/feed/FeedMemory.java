package org.presswatch.fetcher.poll.feed;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.QuietTimes;
import org.presswatch.fetcher.rhythm.Rhythm;

/**
 * What earlier polls of a feed have left.
 *
 * @param validatorsLie whether its ETag and date have stayed the same while it changed
 * @param verifiedAt when it was last read whole
 * @param changedAt when it last announced something
 * @param ownWait between two polls that it asked for
 * @param pushed whether a hub says when it has changed
 */
public record FeedMemory(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash,
        boolean validatorsLie,
        @Nullable Instant verifiedAt,
        @Nullable Instant changedAt,
        @Nullable Duration ownWait,
        QuietTimes quiet,
        @Nullable Rhythm rhythm,
        boolean pushed) {}
