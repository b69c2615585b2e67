package org.presswatch.store.read;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param url its canonical address
 * @param listedAt where it stands in lists: when it was published, never later than it was first fetched
 * @param topics the most certain first
 * @param snippet where the words that were looked for stand; absent without such words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleSummary(
        String id,
        String url,
        String site,
        @Nullable String siteName,
        String title,
        @Nullable String lead,
        List<String> authors,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable String publishedPrecision,
        Instant fetchedAt,
        Instant listedAt,
        int revision,
        List<Topic> topics,
        @Nullable List<Fragment> snippet) {

    /**
     * A topic that the article belongs to.
     *
     * @param score between 0 and 1
     * @param words the evidence in short, one quote for each role
     */
    public record Topic(String id, double score, List<Words> words) {}

    /** A quote and what it is in the rule that it satisfied. */
    public record Words(String role, String quote) {}

    /** A piece of text; {@code match} where it is one of the words that were looked for. */
    public record Fragment(String text, boolean match) {}
}
