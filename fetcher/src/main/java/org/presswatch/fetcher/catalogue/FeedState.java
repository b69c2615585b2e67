package org.presswatch.fetcher.catalogue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A feed and how it fares.
 *
 * @param title what the feed calls itself
 * @param origin who listed it: {@code file} or {@code rest}
 * @param kind {@code feed}, or {@code page} if its address is a page whose links are the entries
 * @param movedUrl the address it has moved to for good, or was found at
 * @param siteUrl the page that it says it belongs to
 * @param validatorsLie whether its ETag or date stayed the same while it changed; they are not sent along any more
 * @param failures in a row
 * @param reason of the last failure, while it lasts
 * @param failingSince the first of these failures
 * @param disabledAt when it had failed for too long; it is asked for rarely
 * @param changedAt when it last announced something new
 * @param pages that it announced
 */
public record FeedState(
        String id,
        String url,
        @Nullable String name,
        @Nullable String title,
        String origin,
        String kind,
        @Nullable String language,
        @Nullable String country,
        boolean active,
        boolean paused,
        @Nullable String movedUrl,
        @Nullable String siteUrl,
        boolean validatorsLie,
        int failures,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt,
        @Nullable Instant polledAt,
        @Nullable Instant succeededAt,
        @Nullable Instant changedAt,
        @Nullable Instant nextPollAt,
        long pages) {}
