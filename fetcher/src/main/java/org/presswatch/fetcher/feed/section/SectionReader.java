package org.presswatch.fetcher.feed.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedFormat;
import org.presswatch.fetcher.feed.FeedHints;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.NotAFeedException;
import org.presswatch.fetcher.feed.NotAFeedException.Found;
import org.presswatch.fetcher.feed.text.DecodedText;
import org.presswatch.fetcher.feed.text.Links;
import org.presswatch.fetcher.feed.text.PlainText;

/**
 * Finds the links to articles on a page that lists them. Links that stand in the same place of the page's structure are
 * one group; a group whose links read like headlines is a list of articles, and so is every link whose address looks like
 * an article's.
 */
public final class SectionReader {

    private static final int DEPTH = 200;
    private static final int MOST_LINKS = 5_000;
    private static final int MOST_ITEMS = 200;
    private static final int LEAST_GROUP = 3;
    private static final int LONGEST_LANGUAGE = 20;

    private SectionReader() {}

    /**
     * The links to articles, in the page's order.
     *
     * @param url where the page came from
     * @throws NotAFeedException if it has none
     */
    public static Feed read(byte[] body, @Nullable String contentType, String url) throws NotAFeedException {
        String html = DecodedText.of(body, contentType).text();
        Document page = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, url);
        List<FeedItem> items = items(page, url);
        if (items.isEmpty()) {
            throw new NotAFeedException(Found.HTML, "a page without links to articles");
        }
        return new Feed(
                FeedFormat.PAGE,
                PlainText.of(page.title(), FeedLimits.TITLE).orElse(null),
                url,
                PlainText.of(page.select("html").attr("lang"), LONGEST_LANGUAGE).orElse(null),
                FeedHints.NONE,
                items,
                false);
    }

    private static List<FeedItem> items(Document page, String url) {
        Element baseElement = page.selectFirst("base[href]");
        String base = baseElement == null ? url : Links.rebase(url, baseElement.attr("href"));
        List<SectionLink> links = page.select("a[href]").stream()
                .limit(MOST_LINKS)
                .flatMap(link -> SectionLink.of(link, base, url).stream())
                .toList();
        Map<String, List<SectionLink>> groups = links.stream().collect(Collectors.groupingBy(SectionLink::place));
        Map<String, SectionLink> chosen = new LinkedHashMap<>();
        links.stream()
                .filter(link -> link.looksLikeArticle() || isList(groups.get(link.place())) && link.looksLikeHeadline())
                .forEach(link -> chosen.merge(link.url(), link, SectionReader::fuller));
        return chosen.values().stream()
                .limit(MOST_ITEMS)
                .map(SectionReader::item)
                .toList();
    }

    /** At least three different addresses, and texts as long as headlines are. */
    private static boolean isList(@Nullable List<SectionLink> group) {
        if (group == null || group.stream().map(SectionLink::url).distinct().count() < LEAST_GROUP) {
            return false;
        }
        long headlines = group.stream().filter(SectionLink::looksLikeHeadline).count();
        return 2 * headlines >= group.size();
    }

    /** A picture and a headline often link to the same article. */
    private static SectionLink fuller(SectionLink a, SectionLink b) {
        return b.text().length() > a.text().length() ? b : a;
    }

    private static FeedItem item(SectionLink link) {
        String title = PlainText.of(link.text(), FeedLimits.TITLE).orElse(null);
        return new FeedItem(null, link.url(), title, null, List.of(), List.of(), null, null, null);
    }
}
