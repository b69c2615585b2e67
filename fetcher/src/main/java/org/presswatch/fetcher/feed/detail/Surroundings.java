package org.presswatch.fetcher.feed.detail;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.text.Links;

/**
 * What an element inherits from around it: the base of its links, and its language.
 *
 * @param documentBase where the document is
 * @param documentLanguage what HTTP said
 */
record Surroundings(String documentBase, @Nullable String documentLanguage) {

    String baseOf(Element at) {
        Element parent = at.parent();
        String outer = parent == null ? documentBase : baseOf(parent);
        return at.hasAttr("xml:base") ? Links.rebase(outer, at.attr("xml:base")) : outer;
    }

    @Nullable
    String languageOf(Element at) {
        for (Element element = at; element != null; element = element.parent()) {
            if (element.hasAttr("xml:lang")) {
                String language = element.attr("xml:lang").strip().replace('_', '-');
                return language.isEmpty() ? null : language;
            }
        }
        return documentLanguage;
    }

    /** {@code link} made absolute where that is possible, else as it is. */
    String resolve(Element at, String link) {
        return link.isEmpty() ? link : Links.resolve(baseOf(at), link).orElse(link);
    }
}
