package org.presswatch.fetcher.catalogue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A feed and how it fares.
 *
 * @param title what the feed calls itself
 * @param origin who listed it: {@code file} or {@code rest}
 * @param movedUrl the address it has moved to for good
 * @param validatorsLie whether its ETag or date stayed the same while it changed; they are not sent along any more
 * @param failures in a row
 * @param reason of the last failure, while it lasts
 * @param changedAt when it last announced something new
 * @param pages that it announced
 */
public record FeedState(
        String id,
        String url,
        @Nullable String name,
        @Nullable String title,
        String origin,
        @Nullable String language,
        @Nullable String country,
        boolean active,
        boolean paused,
        @Nullable String movedUrl,
        boolean validatorsLie,
        int failures,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable Instant polledAt,
        @Nullable Instant succeededAt,
        @Nullable Instant changedAt,
        @Nullable Instant nextPollAt,
        long pages) {}
