package org.presswatch.fetcher.feed;

/** How much of a feed is read. A longer text is cut; what is over a count is left out. */
public final class FeedLimits {

    public static final int ITEMS = 2_000;

    /** Sitemaps of an index, the newest. */
    public static final int SITEMAPS = 400;

    /** Elements or JSON tokens of a whole feed, so that a hostile one cannot fill the memory. */
    public static final int NODES = 200_000;

    /** Elements inside elements, or objects inside objects. */
    public static final int DEPTH = 100;

    /** Authors or categories of one entry. */
    public static final int NAMES = 20;

    /** Characters. */
    public static final int TITLE = 1_000;

    /** Characters. */
    public static final int SUMMARY = 5_000;

    /** Characters of a name, a category or an id. */
    public static final int NAME = 500;

    private FeedLimits() {}
}
