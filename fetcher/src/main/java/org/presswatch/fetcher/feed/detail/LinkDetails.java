package org.presswatch.fetcher.feed.detail;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jsoup.nodes.Element;

/** Links with their relation and type. */
final class LinkDetails {

    private LinkDetails() {}

    static Map<String, Object> of(Element child, Surroundings around) {
        Map<String, Object> link = new LinkedHashMap<>(Container.attributes(child));
        String target = child.hasAttr("href") ? child.attr("href") : Container.raw(child);
        link.putIfAbsent("rel", "alternate");
        link.putIfAbsent("type", "self".equals(link.get("rel")) ? "application/atom+xml" : "text/html");
        link.put("href", around.resolve(child, target.strip()));
        return link;
    }

    static Map<String, Object> enclosure(Element child, Surroundings around) {
        Map<String, Object> link = new LinkedHashMap<>(Container.attributes(child));
        link.remove("url");
        link.put("rel", "enclosure");
        link.put("href", around.resolve(child, child.attr("url")));
        return link;
    }
}
