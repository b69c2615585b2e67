package org.presswatch.events;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A feed's announcement of a page. All texts are plain text.
 *
 * @param feedUrl where the feed was read
 * @param feedTitle what the feed calls itself
 * @param id the entry's {@code guid} or {@code id}
 * @param url the link as the feed gave it, made absolute
 */
public record FeedEntry(
        String feedUrl,
        @Nullable String feedTitle,
        @Nullable String id,
        String url,
        @Nullable String title,
        @Nullable String summary,
        List<String> authors,
        List<String> categories,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt) {

    public FeedEntry {
        Checks.notBlank(feedUrl, "entry.feedUrl");
        Checks.notBlank(url, "entry.url");
        authors = Checks.orEmpty(authors);
        categories = Checks.orEmpty(categories);
    }
}
