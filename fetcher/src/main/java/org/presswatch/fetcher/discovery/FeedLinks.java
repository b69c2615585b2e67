package org.presswatch.fetcher.discovery;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.discovery.FeedLink.Origin;
import org.presswatch.fetcher.feed.text.Links;
import org.presswatch.fetcher.feed.text.PlainText;
import org.presswatch.fetcher.http.address.Site;

/** Addresses on a home page, and around it, that may be feeds of the site. */
public final class FeedLinks {

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "application/xml",
            "text/xml");

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(^|[/._?=&-])(rss|rss2|atom|rdf|feed|feeds)([/._&=-]|\\d|$)");
    private static final Pattern TEXT = Pattern.compile("(?i)\\b(rss|atom|feed|xml)\\b");
    private static final Pattern LESSER = Pattern.compile("(?i)comment|kommentar|podcast|replies");
    private static final List<String> WELL_KNOWN =
            List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json");

    private static final int MOST = 8;
    private static final int MOST_LOOKED_AT = 200;
    private static final int DEPTH = 200;
    private static final int LONGEST_TITLE = 200;

    private FeedLinks() {}

    /**
     * What the page declares and links to, the likeliest first; at most eight.
     *
     * @param url where the page came from
     */
    public static List<FeedLink> onPage(String html, String url) {
        Document page = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, url);
        Map<String, FeedLink> found = new LinkedHashMap<>();
        String base = base(page, url);
        Stream.concat(declared(page, base), linked(page, base, url))
                .forEach(link -> found.putIfAbsent(link.url(), link));
        return found.values().stream()
                .filter(link -> !link.url().equals(url))
                .sorted(Comparator.comparing(FeedLink::origin).thenComparing(FeedLinks::isLesser))
                .limit(MOST)
                .toList();
    }

    /** Where sites like to have a feed, and what a robots.txt names as sitemaps of news. */
    public static List<FeedLink> around(String origin, Collection<String> sitemaps) {
        Stream<FeedLink> news = sitemaps.stream()
                .filter(sitemap -> sitemap.toLowerCase(Locale.ROOT).contains("news"))
                .flatMap(sitemap -> link(origin, sitemap, null, Origin.SITEMAP));
        Stream<FeedLink> usual =
                WELL_KNOWN.stream().flatMap(path -> link(origin, origin + path, null, Origin.WELL_KNOWN));
        return Stream.concat(news, usual).limit(MOST).toList();
    }

    private static Stream<FeedLink> declared(Document page, String base) {
        return page.select("link[rel][href]").stream()
                .filter(link -> List.of(
                                link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                        .contains("alternate"))
                .filter(link -> TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT)))
                .filter(link -> !link.attr("href").contains("oembed")
                        && !link.attr("href").contains("wp-json"))
                .flatMap(link -> link(base, link.attr("href"), link.attr("title"), Origin.DECLARED));
    }

    private static Stream<FeedLink> linked(Document page, String base, String url) {
        return page.select("a[href]").stream()
                .filter(FeedLinks::looksLikeFeed)
                .limit(MOST_LOOKED_AT)
                .flatMap(link -> link(base, link.attr("href"), link.text(), Origin.LINKED))
                .filter(link -> Site.sameSite(link.url(), url));
    }

    private static boolean looksLikeFeed(Element link) {
        String href = link.attr("href");
        int path = href.indexOf('/', href.indexOf("//") + 2);
        return ADDRESS.matcher(path < 0 ? href : href.substring(path)).find()
                || href.length() < 200
                        && link.text().length() < 30
                        && TEXT.matcher(link.text()).find();
    }

    private static Stream<FeedLink> link(String base, String href, @Nullable String title, Origin origin) {
        return Links.resolve(base, href).flatMap(UrlNormaliser::normaliseKeepingParameters).stream()
                .map(url -> new FeedLink(url, PlainText.of(title, LONGEST_TITLE).orElse(null), origin));
    }

    private static String base(Document page, String url) {
        Element base = page.selectFirst("base[href]");
        return base == null ? url : Links.rebase(url, base.attr("href"));
    }

    private static boolean isLesser(FeedLink link) {
        return LESSER.matcher(link.url() + " " + link.title()).find();
    }
}
