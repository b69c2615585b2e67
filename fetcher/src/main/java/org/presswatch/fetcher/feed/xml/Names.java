package org.presswatch.fetcher.feed.xml;

import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Names of elements without regard to case or to the prefix that a feed chose: {@code dc:creator} is Dublin Core's
 * whatever it is written as, and the elements of the feed formats themselves have no prefix.
 */
public final class Names {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://purl.org/dc/elements/1.0/", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy:"),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            Map.entry("http://purl.org/net/rss1.1#", ""),
            Map.entry("http://www.w3.org/2005/atom", ""),
            Map.entry("http://purl.org/atom/ns#", ""),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", ""));

    private Names() {}

    /** Without prefix, in lower case. */
    public static String local(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }

    /** With the usual prefix of its namespace, in lower case. */
    public static String qualified(Element element) {
        String prefix = prefix(element.tag());
        return prefix.isEmpty() ? local(element) : prefix + local(element);
    }

    private static String prefix(Tag tag) {
        String namespace = tag.namespace();
        @Nullable
        String known =
                namespace.isEmpty() ? null : PREFIXES.get(namespace.strip().toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        String written = tag.prefix().toLowerCase(Locale.ROOT);
        return written.isEmpty() || written.startsWith("atom") ? "" : written + ":";
    }
}
