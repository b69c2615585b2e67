package org.presswatch.fetcher.poll.verdict;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedHints;
import org.presswatch.fetcher.http.FetchResult.Answer;

/**
 * What a feed that was read leaves for the next poll.
 *
 * @param siteUrl the page that it says it belongs to
 * @param empty whether it has no entries
 */
public record FeedFacts(
        @Nullable String etag,
        @Nullable String lastModified,
        String bodyHash,
        @Nullable String title,
        @Nullable String siteUrl,
        FeedHints hints,
        boolean empty) {

    public static FeedFacts of(PollVerdict.Read read) {
        Answer answer = read.answer();
        Feed content = read.content();
        return new FeedFacts(
                answer.header("etag"),
                answer.header("last-modified"),
                read.hash(),
                content.title(),
                content.siteUrl(),
                content.hints(),
                content.items().isEmpty());
    }
}
