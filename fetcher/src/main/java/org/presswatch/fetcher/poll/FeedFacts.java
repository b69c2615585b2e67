package org.presswatch.fetcher.poll;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.FeedHints;

/** What a feed that was read leaves for the next poll. */
record FeedFacts(
        @Nullable String etag,
        @Nullable String lastModified,
        String bodyHash,
        @Nullable String title,
        FeedHints hints) {}
