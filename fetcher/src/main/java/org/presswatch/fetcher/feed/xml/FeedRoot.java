package org.presswatch.fetcher.feed.xml;

import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.FeedFormat;

/** Where in a document the feed and its entries are. */
public final class FeedRoot {

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ITEMS = Set.of("item", "entry");

    private FeedRoot() {}

    public static @Nullable Element find(Document document) {
        for (Element child : document.children()) {
            if (ROOTS.contains(Names.local(child))) {
                return child;
            }
        }
        return null;
    }

    /** Whether it is an entry of the feed, and not something of that name inside one. */
    public static boolean isItem(Element element) {
        if (!ITEMS.contains(Names.local(element))) {
            return false;
        }
        Element parent = element.parent();
        return parent != null && ROOTS.contains(Names.local(parent));
    }

    /** The element that describes the feed. */
    public static Element head(Element root) {
        for (Element child : root.children()) {
            if (Names.local(child).equals("channel")) {
                return child;
            }
        }
        return root;
    }

    public static FeedFormat format(Element root) {
        return switch (Names.local(root)) {
            case "feed" -> FeedFormat.ATOM;
            case "rdf" -> FeedFormat.RDF;
            default -> FeedFormat.RSS;
        };
    }
}
