package org.presswatch.fetcher.feed;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A feed that was understood. All texts are plain text.
 *
 * @param siteUrl the page the feed belongs to, absolute
 * @param hints how it wants to be read
 * @param items in the feed's own order, at most {@link FeedLimits#ITEMS}
 * @param partial whether some of the feed was left out because it is too big
 */
public record Feed(
        FeedFormat format,
        @Nullable String title,
        @Nullable String siteUrl,
        @Nullable String language,
        FeedHints hints,
        List<FeedItem> items,
        boolean partial) {

    public Feed {
        items = List.copyOf(items);
    }
}
