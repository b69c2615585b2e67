package org.presswatch.parser.extract.outline;

import java.util.HashMap;
import java.util.Map;

import org.jsoup.nodes.Element;

/** Reads the evidence off an element: its tag, role, class, id and what hides it. */
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
        bits |= ofNames(element.attr("class")) | ofId(element.attr("id"));
        bits |= ROLES.getOrDefault(element.attr("role"), 0);
        if (isHidden(element)) {
            bits |= Evidence.HIDDEN;
        }
        if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            bits |= Evidence.DECLARED_BODY;
        }
        return bits;
    }

    boolean namesAuthor(Element element) {
        return element.attributesSize() > 0
                && (element.attr("rel").equals("author")
                        || element.attr("itemprop").equals("author")
                        || (ofNames(element.attr("class")) & Evidence.AUTHOR) != 0);
    }

    boolean isHiddenInline(Element element) {
        return element.attributesSize() > 0
                && (isHidden(element) || (ofNames(element.attr("class")) & Evidence.HIDDEN) != 0);
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
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
