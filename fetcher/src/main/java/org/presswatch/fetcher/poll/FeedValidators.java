package org.presswatch.fetcher.poll;

import org.jspecify.annotations.Nullable;

/** What lets the next poll notice that nothing changed, and the feed's name for itself. */
record FeedValidators(
        @Nullable String etag,
        @Nullable String lastModified,
        String bodyHash,
        @Nullable String title) {}
