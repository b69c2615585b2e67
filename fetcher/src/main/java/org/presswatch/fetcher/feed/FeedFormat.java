package org.presswatch.fetcher.feed;

/** The families of formats that are read. */
public enum FeedFormat {
    RSS,
    RDF,
    ATOM,
    JSON,
    SITEMAP,
    /** Its items are sitemaps. */
    SITEMAP_INDEX,
    /** A page whose links are the entries. */
    PAGE
}
