package org.presswatch.fetcher.poll.feed;

/** What is at a feed's address. */
public enum FeedKind {
    /** A feed or a sitemap. */
    FEED,
    /** An index of sitemaps. */
    INDEX,
    /** A page whose links are the entries. */
    PAGE
}
