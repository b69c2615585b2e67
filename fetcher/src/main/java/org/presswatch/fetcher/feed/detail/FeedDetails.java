package org.presswatch.fetcher.feed.detail;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.NotAFeedException;
import org.presswatch.fetcher.feed.json.JsonFeedReader;
import org.presswatch.fetcher.feed.text.DecodedText;
import org.presswatch.fetcher.feed.text.Links;
import org.presswatch.fetcher.feed.xml.FeedRoot;

/**
 * A feed as nested maps and lists in the vocabulary of Python's feedparser: {@code feed}, {@code entries}, {@code
 * version}, {@code encoding}.
 */
public final class FeedDetails {

    private FeedDetails() {}

    /**
     * What the feed says; empty maps where it says nothing.
     *
     * @param headers of the answer it came with, by lower-case name
     * @param url where it came from
     */
    public static Map<String, Object> of(byte[] body, Map<String, String> headers, String url) {
        DecodedText decoded = DecodedText.of(body, headers.get("content-type"));
        String base = Links.rebase(url, headers.getOrDefault("content-location", ""));
        String text = decoded.text().stripLeading();
        Map<String, Object> details = text.startsWith("{")
                ? json(text, base)
                : xml(text, new Surroundings(base, headers.get("content-language")));
        details.put("encoding", nameOf(decoded.charset()));
        return details;
    }

    private static String nameOf(Charset charset) {
        return charset.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> xml(String text, Surroundings surroundings) {
        Document document = Parser.xmlParser().setMaxDepth(FeedLimits.DEPTH).parseInput(text, "");
        var details = new LinkedHashMap<String, Object>();
        Element root = FeedRoot.find(document);
        if (root == null) {
            details.put("feed", Map.of());
            details.put("entries", List.of());
            details.put("version", "");
            return details;
        }
        String version = Versions.of(root);
        Element head = FeedRoot.head(root);
        Map<String, Object> feed = new Container(surroundings, version, Container.Kind.FEED).read(head);
        addLanguage(feed, root, surroundings);
        details.put("feed", feed);
        details.put("entries", entries(document, surroundings, version));
        details.put("version", version);
        return details;
    }

    private static List<Object> entries(Document document, Surroundings surroundings, String version) {
        var entries = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            if (FeedRoot.isItem(element) && entries.size() < FeedLimits.ITEMS) {
                entries.add(new Container(surroundings, version, Container.Kind.ENTRY).read(element));
            }
        }
        return entries;
    }

    private static void addLanguage(Map<String, Object> feed, Element root, Surroundings surroundings) {
        @Nullable String language = surroundings.languageOf(root);
        if (language != null) {
            feed.putIfAbsent("language", language);
        }
    }

    private static Map<String, Object> json(String text, String url) {
        var details = new LinkedHashMap<String, Object>();
        var feed = new LinkedHashMap<String, Object>();
        var entries = new ArrayList<>();
        try {
            Feed content = new JsonFeedReader().read(text, url);
            put(feed, "title", content.title());
            put(feed, "link", content.siteUrl());
            content.items().forEach(item -> entries.add(entry(item)));
        } catch (NotAFeedException e) {
            details.put("problem", String.valueOf(e.getMessage()));
        }
        details.put("feed", feed);
        details.put("entries", entries);
        details.put("version", "json1");
        return details;
    }

    private static Map<String, Object> entry(FeedItem item) {
        var entry = new LinkedHashMap<String, Object>();
        put(entry, "id", item.id());
        put(entry, "link", item.url());
        put(entry, "title", item.title());
        put(entry, "summary", item.summary());
        return entry;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
