package org.presswatch.parser.extract.outline;

import java.util.HashMap;
import java.util.Map;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Reads the evidence off an element: its tag, role, class, id and what hides it. The HTML parser has made all names of
 * attributes lower case, so they are compared as they are.
 */
final class RegionEvidence {

    private static final int MOST_CACHED = 2_000;
    private static final int LONGEST_ID = 24;

    private static final Map<String, Integer> TAGS = Map.of(
            "nav", Evidence.NAVIGATION,
            "menu", Evidence.NAVIGATION,
            "footer", Evidence.FOOTER,
            "header", Evidence.HEADER,
            "aside", Evidence.SIDEBAR,
            "form", Evidence.FORM,
            "figcaption", Evidence.CAPTION,
            "noscript", Evidence.HIDDEN,
            "article", Evidence.ARTICLE,
            "main", Evidence.ARTICLE);

    private static final Map<String, Integer> ROLES = Map.of(
            "navigation", Evidence.NAVIGATION,
            "menu", Evidence.NAVIGATION,
            "complementary", Evidence.SIDEBAR,
            "contentinfo", Evidence.FOOTER,
            "banner", Evidence.HEADER,
            "search", Evidence.FORM,
            "dialog", Evidence.OVERLAY,
            "alertdialog", Evidence.OVERLAY,
            "main", Evidence.ARTICLE,
            "article", Evidence.ARTICLE);

    private final Map<String, Integer> cache = new HashMap<>();

    int of(Element element, String tag) {
        int bits = tag.indexOf('-') < 0 ? TAGS.getOrDefault(tag, 0) : ofNames(tag);
        if (element.attributesSize() == 0) {
            return bits;
        }
        Attributes given = element.attributes();
        bits |= ofNames(given.get("class")) | ofId(given.get("id"));
        bits |= ROLES.getOrDefault(given.get("role"), 0);
        if (isHidden(given)) {
            bits |= Evidence.HIDDEN;
        }
        if (given.get("itemprop").equalsIgnoreCase("articleBody")) {
            bits |= Evidence.DECLARED_BODY;
        }
        return bits;
    }

    boolean namesAuthor(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes given = element.attributes();
        return given.get("rel").equals("author")
                || given.get("itemprop").equals("author")
                || (ofNames(given.get("class")) & Evidence.AUTHOR) != 0;
    }

    boolean isHiddenInline(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes given = element.attributes();
        return isHidden(given) || (ofNames(given.get("class")) & Evidence.HIDDEN) != 0;
    }

    private static boolean isHidden(Attributes given) {
        if (given.hasKey("hidden") || given.get("aria-hidden").equals("true")) {
            return true;
        }
        String style = given.get("style");
        return !style.isEmpty() && (style.contains("display:none") || style.contains("display: none"));
    }

    /** A long id is made from a heading's words and says nothing about the region. */
    private int ofId(String id) {
        return id.length() > LONGEST_ID ? 0 : ofNames(id);
    }

    private int ofNames(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        Integer known = cache.get(names);
        if (known != null) {
            return known;
        }
        int bits = EvidenceWords.bitsOf(names);
        if (cache.size() < MOST_CACHED) {
            cache.put(names, bits);
        }
        return bits;
    }
}
