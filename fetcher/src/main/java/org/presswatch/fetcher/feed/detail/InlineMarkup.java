package org.presswatch.fetcher.feed.detail;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.presswatch.fetcher.feed.text.Links;

/** Markup inside a feed, written out with absolute links and without what could run. */
final class InlineMarkup {

    private static final List<String> LINKS =
            List.of("href", "src", "action", "cite", "background", "longdesc", "poster");

    private InlineMarkup() {}

    /** @param unwrap whether a single {@code div} around everything is only a wrapper */
    static String inside(Element element, boolean unwrap) {
        Element content = element;
        if (unwrap
                && element.childrenSize() == 1
                && element.ownText().isBlank()
                && element.child(0).tag().localName().equals("div")) {
            content = element.child(0);
        }
        Element copy = content.clone();
        Document document = new Document("");
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml);
        document.appendChild(copy);
        copy.getAllElements().forEach(InlineMarkup::dropNamespaces);
        return copy.html().strip();
    }

    static String resolved(String markup, String base) {
        Document document = Jsoup.parseBodyFragment(markup);
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml);
        document.body().select("script, style, iframe, object, embed, applet").remove();
        document.body().getAllElements().forEach(element -> resolve(element, base));
        return document.body().html().strip();
    }

    private static void resolve(Element element, String base) {
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey();
            if (name.startsWith("on")) {
                element.removeAttr(name);
            } else if (LINKS.contains(name)) {
                element.attr(name, Links.resolve(base, attribute.getValue()).orElse(attribute.getValue()));
            }
        }
    }

    private static void dropNamespaces(Element element) {
        for (Attribute attribute : element.attributes().asList()) {
            if (attribute.getKey().equals("xmlns") && attribute.getValue().contains("xhtml")) {
                element.removeAttr(attribute.getKey());
            }
        }
    }
}
