package org.presswatch.demo.feed;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON Feed 1.1. */
final class JsonFeedWriter {

    private JsonFeedWriter() {}

    static String write(Feed feed) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", "https://jsonfeed.org/version/1.1");
        root.put("title", feed.title());
        root.put("home_page_url", feed.homeUrl());
        root.put("feed_url", feed.url());
        root.put("language", feed.language());
        root.put("items", feed.entries().stream().map(JsonFeedWriter::item).toList());
        return Json.write(root);
    }

    private static Map<String, Object> item(Entry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        item.put("url", entry.url());
        item.put("title", entry.title());
        item.put("summary", entry.summary());
        item.put("content_text", entry.summary());
        item.put("language", entry.language());
        item.put(
                "authors",
                entry.authors().stream().map(name -> Map.of("name", name)).toList());
        item.put("date_published", entry.published().toString());
        if (entry.updated().isAfter(entry.published())) {
            item.put("date_modified", entry.updated().toString());
        }
        return item;
    }
}
