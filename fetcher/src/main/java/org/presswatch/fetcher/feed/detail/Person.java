package org.presswatch.fetcher.feed.detail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.xml.Names;

/** Somebody that a feed names: in elements of their own, or as a name and a mail address in one text. */
record Person(
        @Nullable String name,
        @Nullable String email,
        @Nullable String href) {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]+@[\\w-]+(\\.[\\w-]+)+");

    static Person of(Element element, Surroundings around) {
        String name = null;
        String email = null;
        String href = null;
        for (Element child : element.children()) {
            String text = child.wholeText().strip();
            switch (Names.local(child)) {
                case "name" -> name = text;
                case "email" -> email = text;
                case "uri", "url", "homepage" -> href = around.resolve(child, text);
                default -> {
                    // Extensions say nothing that is asked for.
                }
            }
        }
        return element.childrenSize() > 0
                ? new Person(name, email, href)
                : ofText(element.wholeText().strip());
    }

    static Person ofText(String text) {
        Matcher email = EMAIL.matcher(text);
        if (!email.find()) {
            return new Person(text.isEmpty() ? null : text, null, null);
        }
        String name = text.replace(email.group(), "")
                .replaceAll("\\(\\)|<>|&lt;&gt;|mailto:", "")
                .strip()
                .replaceAll("^[(\"]|[)\"]$", "")
                .strip();
        return new Person(name.isEmpty() ? null : name, email.group(), null);
    }

    /** For example {@code Ann Other (ann@example.org)}. */
    String asText() {
        if (name != null && email != null) {
            return name + " (" + email + ")";
        }
        return name != null ? name : email != null ? email : "";
    }

    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        put(map, "name", name);
        put(map, "email", email);
        put(map, "href", href);
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
