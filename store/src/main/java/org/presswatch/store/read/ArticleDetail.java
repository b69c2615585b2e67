package org.presswatch.store.read;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleParsed.Link;
import org.presswatch.events.Entity;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;

/**
 * One article whole, as its newest revision tells it.
 *
 * @param fetchedUrl where its page was fetched
 * @param url its canonical address
 * @param text paragraphs separated by one empty line
 * @param topics the most certain first
 * @param facts who does what to whom, as the text tells it; candidates, no checked truths
 * @param revisions the newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleDetail(
        String id,
        int revision,
        String url,
        String fetchedUrl,
        String site,
        @Nullable String siteName,
        String feedUrl,
        String title,
        @Nullable String lead,
        String text,
        List<String> authors,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable String publishedPrecision,
        @Nullable Instant modifiedAt,
        Instant fetchedAt,
        Instant firstFetchedAt,
        @Nullable String imageUrl,
        List<Link> links,
        String contentHash,
        List<String> flags,
        List<TopicMatch> topics,
        List<Entity> entities,
        List<Fact> facts,
        List<Revision> revisions,
        String parserVersion,
        String classifierVersion,
        Instant storedAt,
        Instant updatedAt) {

    /** A wording that the article had. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Revision(
            int revision,
            String title,
            String contentHash,
            Instant fetchedAt,
            @Nullable Instant modifiedAt) {}
}
