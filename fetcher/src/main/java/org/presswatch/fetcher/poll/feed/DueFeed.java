package org.presswatch.fetcher.poll.feed;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A feed to poll.
 *
 * @param url as it was listed
 * @param homeUrl where polls begin: the same, or the address it has moved to for good
 * @param requestUrl what to ask for now: {@code homeUrl}, or where it redirected to
 * @param hops redirects followed in this poll
 * @param interval its own polling interval
 * @param errand what this poll is about; null for a plain one
 */
public record DueFeed(
        String id,
        FeedKind kind,
        String url,
        String homeUrl,
        String requestUrl,
        String host,
        int hops,
        @Nullable String language,
        @Nullable String country,
        @Nullable Duration interval,
        FeedMemory memory,
        FeedLife life,
        @Nullable Errand errand) {

    /** Whether this poll asks for a sitemap that the feed's index names. */
    public boolean isSitemap() {
        return errand != null && errand.purpose() == Errand.Purpose.SITEMAP;
    }

    /** Whether this poll looks for the feed. */
    public boolean isSearched() {
        return errand != null && errand.purpose() != Errand.Purpose.SITEMAP;
    }
}
