package org.presswatch.fetcher.feed.sitemap;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedFormat;
import org.presswatch.fetcher.feed.FeedHints;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.xml.Names;

/** Reads sitemaps and indexes of sitemaps, however long: of each the newest entries, in bounded memory. */
public final class SitemapReader {

    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?(urlset|sitemapindex)[\\s>]");
    private static final int START = 4_096;
    private static final int DEPTH = 10;

    /** Elements; an index of 100,000 sitemaps has three each. */
    private static final int NODES = 800_000;

    private SitemapReader() {}

    /** Whether the text begins as one of them does. */
    public static boolean recognises(String text) {
        String start = text.substring(0, Math.min(text.length(), START));
        boolean possible = start.contains("urlset") || start.contains("sitemapindex");
        return possible && ROOT.matcher(start).find();
    }

    /** The pages of a sitemap, or the sitemaps of an index, the newest first. */
    public static Feed read(String xml, String url) {
        var pages = new Newest(FeedLimits.ITEMS);
        var sitemaps = new Newest(FeedLimits.SITEMAPS);
        boolean partial;
        try (StreamParser stream = new StreamParser(Parser.xmlParser().setMaxDepth(DEPTH))) {
            stream.parse(xml, url);
            partial = readEntries(stream.iterator(), pages, sitemaps);
        }
        boolean index = !sitemaps.isEmpty();
        List<FeedItem> items = (index ? sitemaps : pages).sorted();
        FeedFormat format = index ? FeedFormat.SITEMAP_INDEX : FeedFormat.SITEMAP;
        return new Feed(format, null, null, null, FeedHints.NONE, items, partial);
    }

    private static boolean readEntries(Iterator<Element> elements, Newest pages, Newest sitemaps) {
        for (int seen = 0; elements.hasNext(); seen++) {
            if (seen >= NODES) {
                return true;
            }
            Element element = elements.next();
            switch (Names.local(element)) {
                case "url" -> {
                    SitemapEntry.read(element).ifPresent(pages::add);
                    element.remove();
                }
                case "sitemap" -> {
                    SitemapEntry.read(element).ifPresent(sitemaps::add);
                    element.remove();
                }
                default -> {
                    // Parts of an entry, which come before it.
                }
            }
        }
        return false;
    }
}
