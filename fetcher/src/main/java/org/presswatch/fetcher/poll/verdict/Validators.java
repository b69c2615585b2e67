package org.presswatch.fetcher.poll.verdict;

import java.time.Duration;
import java.time.Instant;

import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.feed.FeedMemory;

/**
 * Whether a feed's ETag and Last-Modified can be believed. Some servers keep them while the feed changes, and then say
 * "not modified" for ever: now and then the feed is asked for whole.
 *
 * @param atLeast time after which a feed is read whole, whatever its server says
 */
public record Validators(Duration atLeast) {

    /** So many entries should have come, and none did: that is worth a look. */
    private static final double SURPRISE = 4;

    private static final Duration LOOKS_APART = Duration.ofHours(1);

    /** Whether to send them along. */
    public boolean believe(DueFeed feed, Instant now) {
        FeedMemory memory = feed.memory();
        Instant verified = memory.verifiedAt();
        if (memory.validatorsLie() || verified == null) {
            return false;
        }
        Duration since = Duration.between(verified, now);
        return since.compareTo(atLeast) < 0 && (since.compareTo(LOOKS_APART) < 0 || !isSuspicious(memory, now));
    }

    /** Whether an answer with something new has the validators of the one before. */
    public static boolean lie(DueFeed feed, Answer answer) {
        FeedMemory memory = feed.memory();
        String etag = answer.header("etag");
        String modified = answer.header("last-modified");
        return memory.bodyHash() != null
                && (etag != null
                        ? etag.equals(memory.etag())
                        : modified != null && modified.equals(memory.lastModified()));
    }

    private static boolean isSuspicious(FeedMemory memory, Instant now) {
        return memory.rhythm() != null
                && memory.changedAt() != null
                && memory.rhythm().expectedBetween(memory.changedAt(), now) >= SURPRISE;
    }
}
