package org.presswatch.fetcher.feed.xml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.NotAFeedException;
import org.presswatch.fetcher.feed.text.PlainText;

/** Reads RSS, RDF and Atom entry by entry, so that memory is bounded by one entry and not by the feed. */
public final class XmlFeedReader {

    /** @throws NotAFeedException if no root of a feed is found */
    public Feed read(String xml, String url) throws NotAFeedException {
        var items = new ArrayList<FeedItem>();
        try (StreamParser stream = new StreamParser(Parser.xmlParser().setMaxDepth(FeedLimits.DEPTH))) {
            String sane = OverlongNames.cut(xml);
            stream.parse(sane, url);
            boolean partial = readItems(stream.iterator(), items, url) || sane.length() < xml.length();
            Element root = FeedRoot.find(stream.document());
            if (root == null) {
                throw new NotAFeedException(HtmlLook.of(xml), "no feed element");
            }
            return feed(root, items, partial, url);
        }
    }

    private static boolean readItems(Iterator<Element> elements, List<FeedItem> items, String url) {
        for (int seen = 0; elements.hasNext(); seen++) {
            if (seen >= FeedLimits.NODES) {
                return true;
            }
            Element element = elements.next();
            if (!FeedRoot.isItem(element)) {
                continue;
            }
            if (items.size() >= FeedLimits.ITEMS) {
                return true;
            }
            items.add(XmlFeedItem.read(new FeedElement(element, url)));
            element.remove();
        }
        return false;
    }

    private static Feed feed(Element root, List<FeedItem> items, boolean partial, String url) {
        var head = new FeedElement(FeedRoot.head(root), url);
        return new Feed(
                FeedRoot.format(root),
                head.text(FeedLimits.TITLE, "title", "dc:title").orElse(null),
                head.link().orElse(null),
                language(root, head),
                Hints.of(head),
                items,
                partial);
    }

    private static @Nullable String language(Element root, FeedElement head) {
        return head.text(FeedLimits.NAME, "language", "dc:language")
                .or(() -> PlainText.of(root.attr("xml:lang"), FeedLimits.NAME))
                .orElse(null);
    }
}
