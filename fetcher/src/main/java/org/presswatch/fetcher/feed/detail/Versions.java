package org.presswatch.fetcher.feed.detail;

import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.FeedFormat;
import org.presswatch.fetcher.feed.xml.FeedRoot;

/** Short names of the versions of the formats. */
final class Versions {

    private static final Map<String, String> RSS = Map.of(
            "0.91", "rss091u", "0.92", "rss092", "0.93", "rss093", "0.94", "rss094", "2.0", "rss20", "2.0.1", "rss20");

    private Versions() {}

    /** For example {@code rss20} or {@code atom10}; only the family's name where the version is unknown. */
    static String of(Element root) {
        return switch (FeedRoot.format(root)) {
            case ATOM -> atom(root);
            case RDF ->
                contains(root, "my.netscape.com/rdf/simple/0.9")
                                || contains(root, "channel.netscape.com/rdf/simple/0.9")
                        ? "rss090"
                        : "rss10";
            case RSS, JSON, SITEMAP, SITEMAP_INDEX, PAGE -> rss(root);
        };
    }

    private static String atom(Element root) {
        if (contains(root, "www.w3.org/2005/atom")) {
            return "atom10";
        }
        String version = root.attr("version");
        return version.equals("1.0")
                ? "atom10"
                : version.startsWith("0.1")
                        ? "atom01"
                        : version.startsWith("0.2")
                                ? "atom02"
                                : version.startsWith("0.3") || contains(root, "purl.org/atom/ns#") ? "atom03" : "atom";
    }

    private static String rss(Element root) {
        @Nullable String version = RSS.get(root.attr("version").strip());
        if (version == null) {
            return root.attr("version").startsWith("2")
                    ? "rss20"
                    : FeedFormat.RSS.name().toLowerCase(Locale.ROOT);
        }
        boolean netscape = version.equals("rss091u")
                && root.ownerDocument() != null
                && root.ownerDocument().documentType() != null
                && root.ownerDocument().documentType().outerHtml().contains("Netscape");
        return netscape ? "rss091n" : version;
    }

    private static boolean contains(Element root, String namespace) {
        return root.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("xmlns")
                        && attribute.getValue().toLowerCase(Locale.ROOT).contains(namespace));
    }
}
