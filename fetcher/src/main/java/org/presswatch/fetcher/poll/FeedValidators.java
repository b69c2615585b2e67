package org.presswatch.fetcher.poll;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What lets the next poll notice that nothing changed, the feed's name for itself, and how often it wants to be asked. */
record FeedValidators(
        @Nullable String etag,
        @Nullable String lastModified,
        String bodyHash,
        @Nullable String title,
        @Nullable Duration ownWait) {}
