package org.presswatch.fetcher.feed.section;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.feed.text.Links;

/**
 * A link on a page, to the same host.
 *
 * @param url normalised
 * @param text that one clicks on
 * @param place where it stands: the names and classes of what is around it
 */
record SectionLink(String url, String text, String place) {

    private static final int HEADLINE = 25;
    private static final int HEADLINE_WORDS = 4;
    private static final int AROUND = 4;
    private static final Set<String> FURNITURE = Set.of("nav", "footer", "header", "form", "aside");

    /** A date, a long number, or a title of at least four words in the path. */
    private static final Pattern ARTICLE = Pattern.compile(
            "(?i).*(/(19|20)\\d\\d[/-][01]?\\d([/-]|$)|[/-]\\d{5,}|/[^/]*[^/-]-[^/-]+-[^/-]+-[^/]+$|/a-?\\d{4,}).*");

    private static final Pattern NO_ARTICLE = Pattern.compile(
            "(?i).*(/(tag|tags|author|authors|category|topic|topics|search|login|page|privacy|terms|contact|about)(/|$)"
                    + "|\\.(jpe?g|png|gif|webp|svg|pdf|zip|mp3|mp4|xml|rss|json|css|js)$).*");

    /** The link; nothing if it leads elsewhere, or to the page that it is on. */
    static Optional<SectionLink> of(Element link, String base, String page) {
        return Links.resolve(base, link.attr("href"))
                .flatMap(UrlNormaliser::normalise)
                .filter(url -> hostOf(url).equals(hostOf(page)) && !url.equals(page))
                .filter(url -> !NO_ARTICLE.matcher(pathOf(url)).matches())
                .map(url -> new SectionLink(url, text(link), place(link)));
    }

    boolean looksLikeHeadline() {
        return text.length() >= HEADLINE && text.split("\\s+").length >= HEADLINE_WORDS && !isFurniture();
    }

    boolean looksLikeArticle() {
        return ARTICLE.matcher(pathOf(url)).matches() && !isFurniture();
    }

    private boolean isFurniture() {
        return place.startsWith("!");
    }

    private static String text(Element link) {
        String text = link.text().strip();
        return text.isEmpty() ? link.attr("title").strip() : text;
    }

    private static String place(Element link) {
        var place = new StringBuilder();
        boolean furniture = false;
        int steps = 0;
        for (Element around = link; around != null && steps < 30; around = around.parent()) {
            furniture |= FURNITURE.contains(around.normalName());
            if (steps++ < AROUND) {
                place.append(around.normalName())
                        .append('.')
                        .append(around.className())
                        .append('/');
            }
            if (around.normalName().equals("article")) {
                break;
            }
        }
        return (furniture ? "!" : "") + place;
    }

    private static String hostOf(String url) {
        String host = URI.create(url).getRawAuthority();
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static String pathOf(String url) {
        String path = URI.create(url).getRawPath();
        return path == null ? "" : path;
    }
}
