package org.presswatch.fetcher.feed.detail;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.presswatch.fetcher.feed.xml.Names;

/** The image or the text input of a channel: a few simple fields. */
final class SmallThings {

    private SmallThings() {}

    static Map<String, Object> read(Element element, Surroundings around) {
        var fields = new LinkedHashMap<String, Object>();
        for (Element child : element.children()) {
            String text = child.wholeText().strip();
            switch (Names.local(child)) {
                case "url" -> fields.put("href", around.resolve(child, text));
                case "link" -> fields.put("link", around.resolve(child, text));
                case "width", "height" -> fields.put(Names.local(child), number(text));
                default -> fields.put(Names.local(child), text);
            }
        }
        return fields;
    }

    private static Object number(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : 0;
    }
}
