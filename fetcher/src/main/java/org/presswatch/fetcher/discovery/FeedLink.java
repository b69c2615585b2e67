package org.presswatch.fetcher.discovery;

import org.jspecify.annotations.Nullable;

/**
 * An address that may be a feed.
 *
 * @param url normalised, all parameters kept
 * @param title what the page calls it
 */
public record FeedLink(String url, @Nullable String title, Origin origin) {

    /** What speaks for it, the surest first. */
    public enum Origin {
        /** The page declares it: {@code link rel=alternate} of a feed's type. */
        DECLARED,
        /** The page links to something that looks like one. */
        LINKED,
        /** The site's robots.txt names it as a sitemap, and it is one of news. */
        SITEMAP,
        /** Many sites have one there. */
        WELL_KNOWN
    }
}
