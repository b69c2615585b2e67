package org.presswatch.fetcher.feed;

/** The families of formats that are read. */
public enum FeedFormat {
    RSS,
    RDF,
    ATOM,
    JSON
}
