package org.presswatch.store.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes JSON Feed 1.1. */
public final class JsonFeed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeed() {}

    public static String write(Feed feed) {
        ObjectNode root = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title())
                .put("home_page_url", feed.homeUrl())
                .put("feed_url", feed.selfUrl());
        if (feed.note() != null) {
            root.put("description", feed.note());
        }
        ArrayNode items = root.putArray("items");
        feed.entries().forEach(entry -> write(entry, items.addObject()));
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree always has JSON", e);
        }
    }

    private static void write(Feed.Entry entry, ObjectNode item) {
        item.put("id", entry.id())
                .put("url", entry.url())
                .put("title", entry.title())
                .put("content_text", entry.summary())
                .put("date_published", entry.published().toString());
        if (entry.language() != null) {
            item.put("language", entry.language());
        }
        ArrayNode authors = item.putArray("authors");
        entry.authors().forEach(author -> authors.addObject().put("name", author));
        ArrayNode tags = item.putArray("tags");
        entry.topics().forEach(tags::add);
    }
}
