package org.presswatch.fetcher.poll.verdict;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.http.FetchResult.Answer;

/** What an answer means for its feed. */
public sealed interface PollVerdict {

    /** @param hash of the body */
    record Read(Answer answer, String hash, Feed content) implements PollVerdict {}

    /** It is as it was. */
    record Unchanged(Answer answer) implements PollVerdict {}

    record Redirected(String target, boolean permanent) implements PollVerdict {}

    /** A page instead of a feed. */
    record Page(Answer answer, boolean login) implements PollVerdict {}

    /** @param wanted how long the server wants to be left alone */
    record Failed(String reason, @Nullable String detail, Optional<Duration> wanted) implements PollVerdict {

        public static Failed because(String reason, @Nullable String detail) {
            return new Failed(reason, detail, Optional.empty());
        }
    }

    /** The publisher took it away for good. */
    record Gone() implements PollVerdict {}
}
