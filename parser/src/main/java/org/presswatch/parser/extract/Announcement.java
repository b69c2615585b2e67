package org.presswatch.parser.extract;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a feed said about a page; all texts are plain text. */
public record Announcement(
        @Nullable String title,
        @Nullable String summary,
        List<String> authors,
        @Nullable String language,
        @Nullable Instant publishedAt) {

    public Announcement {
        authors = List.copyOf(authors);
    }
}
