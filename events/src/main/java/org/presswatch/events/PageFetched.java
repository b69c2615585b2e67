package org.presswatch.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A page as it came over the network, on {@link Topics#PAGES_FETCHED}.
 *
 * @param articleId id of {@code url}, see {@link ArticleIds#ofUrl}; the parser may find a canonical URL with another id
 * @param revision counts the downloads of this page whose body differed from the one before; the first is 1
 * @param url the normalised URL the body came from, after redirects
 * @param fetchedAt when the answer began to arrive
 * @param entry the feed entry that announced the page
 * @param body the decoded bytes (no content encoding), at most 2 MiB by default
 */
public record PageFetched(
        String articleId, int revision, String url, Instant fetchedAt, HttpFacts http, FeedEntry entry, byte[] body)
        implements Event {

    public static final String TYPE = "org.presswatch.page.fetched.v1";

    public PageFetched {
        Checks.notBlank(articleId, "articleId");
        Checks.atLeast(1, revision, "revision");
        Checks.notBlank(url, "url");
        Checks.required(fetchedAt, "fetchedAt");
        Checks.required(http, "http");
        Checks.required(entry, "entry");
        Checks.required(body, "body");
    }

    @Override
    public String key() {
        return articleId;
    }

    @Override
    public String subject() {
        return url;
    }

    @Override
    public Instant time() {
        return fetchedAt;
    }

    @Override
    public String eventId() {
        return ArticleIds.digest(TYPE, articleId, Integer.toString(revision));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageFetched that
                && articleId.equals(that.articleId)
                && revision == that.revision
                && url.equals(that.url)
                && fetchedAt.equals(that.fetchedAt)
                && http.equals(that.http)
                && entry.equals(that.entry)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(articleId, revision);
    }

    @Override
    public String toString() {
        return "PageFetched[" + articleId + " revision " + revision + ", " + url + ", " + body.length + " bytes]";
    }
}
