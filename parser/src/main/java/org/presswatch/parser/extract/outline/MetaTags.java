package org.presswatch.parser.extract.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta and link elements of a page by their lower-case name, property, itemprop or rel. */
public final class MetaTags {

    private static final int MOST_VALUES = 20;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    void addMeta(Element meta) {
        String content = meta.attr("content");
        if (content.isBlank()) {
            return;
        }
        add(meta.attr("property"), content);
        add(meta.attr("name"), content);
        add(meta.attr("itemprop"), content);
        add(meta.attr("http-equiv"), content);
    }

    void addLink(Element link) {
        String href = link.attr("href");
        if (!href.isBlank()) {
            add("link:" + link.attr("rel"), href);
        }
    }

    void addBase(Element base) {
        if (base.hasAttr("href")) {
            add("base", base.attr("href"));
        }
    }

    /** The first value of the first name that has one. */
    public @Nullable String first(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return found.getFirst();
            }
        }
        return null;
    }

    /** All values of a name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The names that have values. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    private void add(String name, String value) {
        if (!name.isBlank()) {
            List<String> list = values.computeIfAbsent(name.trim().toLowerCase(Locale.ROOT), key -> new ArrayList<>(1));
            if (list.size() < MOST_VALUES) {
                list.add(value.trim());
            }
        }
    }
}
