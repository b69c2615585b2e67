package org.presswatch.fetcher.feed.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.text.FeedDates;
import org.presswatch.fetcher.feed.text.Links;
import org.presswatch.fetcher.feed.text.PlainText;

/** One entry of a JSON Feed. */
final class JsonFeedItem {

    private JsonFeedItem() {}

    static FeedItem read(JsonNode item, String base) {
        return new FeedItem(
                PlainText.of(text(item, "id"), FeedLimits.NAME).orElse(null),
                link(item, base).orElse(null),
                PlainText.of(text(item, "title"), FeedLimits.TITLE).orElse(null),
                summary(item).orElse(null),
                authors(item),
                names(item.path("tags")),
                PlainText.of(text(item, "language"), FeedLimits.NAME).orElse(null),
                FeedDates.parse(text(item, "date_published")).orElse(null),
                FeedDates.parse(text(item, "date_modified")).orElse(null));
    }

    private static Optional<String> link(JsonNode item, String base) {
        return Links.resolve(base, text(item, "url"))
                .or(() -> Links.resolve(base, text(item, "external_url")))
                .or(() -> Links.absolute(text(item, "id")));
    }

    private static Optional<String> summary(JsonNode item) {
        return PlainText.of(text(item, "summary"), FeedLimits.SUMMARY)
                .or(() -> PlainText.of(text(item, "content_text"), FeedLimits.SUMMARY))
                .or(() -> PlainText.ofHtml(text(item, "content_html"), FeedLimits.SUMMARY));
    }

    /** Version 1.1 has a list, 1.0 one author. */
    private static List<String> authors(JsonNode item) {
        var names = new ArrayList<String>();
        item.path("authors").forEach(author -> addName(names, text(author, "name")));
        if (names.isEmpty()) {
            addName(names, text(item.path("author"), "name"));
        }
        return names;
    }

    private static List<String> names(JsonNode list) {
        var names = new ArrayList<String>();
        list.forEach(name -> addName(names, name.isTextual() ? name.asText() : null));
        return names;
    }

    private static void addName(List<String> names, @Nullable String name) {
        if (names.size() < FeedLimits.NAMES) {
            PlainText.of(name, FeedLimits.NAME).ifPresent(names::add);
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }
}
