package org.presswatch.fetcher.catalogue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a feed fared the same.
 *
 * @param outcome {@code read}, {@code failed}, {@code disabled}, {@code moved}, {@code merged}, {@code found} or {@code gone}
 * @param times polls that ended like this, one after the other
 * @param pages that the feed announced meanwhile
 */
public record FeedEvent(
        String outcome,
        @Nullable String reason,
        @Nullable String detail,
        Instant firstAt,
        Instant lastAt,
        int times,
        int pages) {}
