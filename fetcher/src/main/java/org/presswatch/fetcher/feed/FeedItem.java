package org.presswatch.fetcher.feed;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed. All texts are plain text of limited length.
 *
 * @param id the {@code guid} or {@code id} as written
 * @param url the link, made absolute; null where the entry has none
 */
public record FeedItem(
        @Nullable String id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String summary,
        List<String> authors,
        List<String> categories,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt) {

    public FeedItem {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
