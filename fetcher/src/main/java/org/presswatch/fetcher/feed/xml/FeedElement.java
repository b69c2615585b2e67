package org.presswatch.fetcher.feed.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.presswatch.fetcher.feed.text.Links;
import org.presswatch.fetcher.feed.text.PlainText;

/** The head or one entry of a feed: its direct children by name. */
final class FeedElement {

    private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml");

    private final Element element;
    private final String documentUrl;
    private final Map<String, List<Element>> children = new HashMap<>();

    FeedElement(Element element, String documentUrl) {
        this.element = element;
        this.documentUrl = documentUrl;
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                children.computeIfAbsent(Names.qualified(child), name -> new ArrayList<>(2))
                        .add(child);
            }
        }
    }

    Element element() {
        return element;
    }

    /** The children of this name. */
    List<Element> children(String name) {
        return children.getOrDefault(name, List.of());
    }

    /** What the first child of these names says that says anything, in the order of the names. */
    <T> Optional<T> first(Function<Element, Optional<T>> reading, String... names) {
        for (String name : names) {
            for (Element child : children(name)) {
                Optional<T> read = reading.apply(child);
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    /** What the children of these names say, each thing once, no more than {@code most}. */
    <T> List<T> all(Function<Element, Optional<T>> reading, int most, String... names) {
        Set<T> all = new LinkedHashSet<>();
        for (String name : names) {
            for (Element child : children(name)) {
                if (all.size() == most) {
                    return List.copyOf(all);
                }
                reading.apply(child).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    /** The first of these that has a text, as plain text. */
    Optional<String> text(int longest, String... names) {
        return first(child -> plainText(child, longest), names);
    }

    /** The character data of a child, uninterpreted. */
    static String raw(Element child) {
        boolean single = child.childNodeSize() == 1 && child.childNode(0) instanceof TextNode;
        return (single ? characters(child) : child.wholeText()).strip();
    }

    /** Where the head or the entry points to, absolute. */
    Optional<String> link() {
        return first(link -> isAlternate(link) ? resolved(link, target(link)) : Optional.empty(), "link");
    }

    Optional<String> resolved(Element at, String link) {
        return Links.resolve(baseOf(at), link);
    }

    private static boolean isAlternate(Element link) {
        String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
        String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
        return rel.isEmpty() || rel.equals("alternate") && PAGES.contains(type);
    }

    private static String target(Element link) {
        return link.hasAttr("href") ? link.attr("href") : raw(link);
    }

    /** {@code xml:base} of the element and of all around it. */
    private String baseOf(Element at) {
        Element parent = at.parent();
        String outer = parent == null ? documentUrl : baseOf(parent);
        return at.hasAttr("xml:base") ? Links.rebase(outer, at.attr("xml:base")) : outer;
    }

    static Optional<String> plainText(Element child, int longest) {
        String type = child.attr("type").strip().toLowerCase(Locale.ROOT);
        if (type.equals("text") || type.equals("text/plain")) {
            return PlainText.of(child.wholeText(), longest);
        }
        return hasMarkup(child) ? PlainText.of(child.text(), longest) : PlainText.ofHtml(characters(child), longest);
    }

    /** Whether there are elements inside. */
    static boolean hasMarkup(Element child) {
        for (int i = 0; i < child.childNodeSize(); i++) {
            if (child.childNode(i) instanceof Element) {
                return true;
            }
        }
        return false;
    }

    private static String characters(Element child) {
        if (child.childNodeSize() == 1 && child.childNode(0) instanceof TextNode only) {
            return only.getWholeText();
        }
        var text = new StringBuilder();
        for (Node node : child.childNodes()) {
            if (node instanceof TextNode characters) {
                text.append(characters.getWholeText());
            }
        }
        return text.toString();
    }
}
