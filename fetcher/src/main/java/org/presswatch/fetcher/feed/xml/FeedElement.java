package org.presswatch.fetcher.feed.xml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.presswatch.fetcher.feed.text.Links;
import org.presswatch.fetcher.feed.text.PlainText;

/** The head or one entry of a feed: its direct children by name. */
final class FeedElement {

    private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml");

    private final Element element;
    private final String documentUrl;
    private final Map<String, List<Element>> children;

    FeedElement(Element element, String documentUrl) {
        this.element = element;
        this.documentUrl = documentUrl;
        this.children = element.children().stream().collect(Collectors.groupingBy(Names::qualified));
    }

    Element element() {
        return element;
    }

    /** The children of these names, in the order of the names. */
    Stream<Element> children(String... names) {
        return Arrays.stream(names).flatMap(name -> children.getOrDefault(name, List.of()).stream());
    }

    /** The first of these that has a text, as plain text. */
    Optional<String> text(int longest, String... names) {
        return children(names)
                .flatMap(child -> plainText(child, longest).stream())
                .findFirst();
    }

    /** The character data of a child, uninterpreted. */
    static String raw(Element child) {
        return child.wholeText().strip();
    }

    /** Where the head or the entry points to, absolute. */
    Optional<String> link() {
        return children("link")
                .filter(FeedElement::isAlternate)
                .flatMap(link -> resolved(link, target(link)).stream())
                .findFirst();
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
        boolean markupInside = child.childrenSize() > 0;
        return markupInside ? PlainText.of(child.text(), longest) : PlainText.ofHtml(characters(child), longest);
    }

    private static String characters(Element child) {
        var text = new StringBuilder();
        child.childNodes().forEach(node -> {
            if (node instanceof TextNode characters) {
                text.append(characters.getWholeText());
            }
        });
        return text.toString();
    }
}
