package org.presswatch.parser.extract;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.parser.extract.metadata.address.Addresses;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.safe.SafeText;

/**
 * The links of a text.
 *
 * @param list each address once, with the text it first stands under
 * @param addresses the normalised address of each anchor that leads to the web
 */
record TextLinks(List<Article.Link> list, Map<Element, String> addresses) {

    private static final int MOST_LINKS = 200;
    private static final int LONGEST_TEXT = 300;

    static TextLinks of(List<Block> blocks, String url) {
        Map<String, Article.Link> links = new LinkedHashMap<>();
        Map<Element, String> addresses = new IdentityHashMap<>();
        Map<String, @Nullable String> known = new HashMap<>();
        for (Block block : blocks) {
            for (Block.Anchor anchor : block.anchors()) {
                if (links.size() == MOST_LINKS) {
                    break;
                }
                String address = known.computeIfAbsent(anchor.element().attr("href"), href -> normalised(url, href));
                if (address != null) {
                    addresses.put(anchor.element(), address);
                    String text = block.text().substring(anchor.start(), anchor.end());
                    links.putIfAbsent(address, new Article.Link(address, SafeText.cut(text, LONGEST_TEXT)));
                }
            }
        }
        return new TextLinks(List.copyOf(links.values()), addresses);
    }

    private static @Nullable String normalised(String url, String href) {
        return href.startsWith("#")
                ? null
                : Addresses.resolve(url, href).flatMap(UrlNormaliser::normalise).orElse(null);
    }
}
