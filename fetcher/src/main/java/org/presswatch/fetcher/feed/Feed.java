package org.presswatch.fetcher.feed;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A feed that was understood. All texts are plain text.
 *
 * @param siteUrl the page the feed belongs to, absolute
 * @param ownWait time between two polls that the feed itself asks for: {@code ttl} or {@code sy:updatePeriod}
 * @param items in the feed's own order, at most {@link FeedLimits#ITEMS}
 * @param partial whether some of the feed was left out because it is too big
 */
public record Feed(
        FeedFormat format,
        @Nullable String title,
        @Nullable String siteUrl,
        @Nullable String language,
        @Nullable Duration ownWait,
        List<FeedItem> items,
        boolean partial) {

    public Feed {
        items = List.copyOf(items);
    }
}
