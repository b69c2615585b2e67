package org.presswatch.fetcher.feed.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedFormat;
import org.presswatch.fetcher.feed.FeedHints;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.NotAFeedException;
import org.presswatch.fetcher.feed.NotAFeedException.Found;
import org.presswatch.fetcher.feed.QuietTimes;
import org.presswatch.fetcher.feed.text.Links;
import org.presswatch.fetcher.feed.text.PlainText;

/** Reads JSON Feed 1.0 and 1.1, entry by entry; what is wrong after the first entries does not cost those. */
public final class JsonFeedReader {

    private final ObjectMapper mapper = mapper();

    /** @throws NotAFeedException if it is no JSON, or JSON without {@code items} */
    public Feed read(String json, String url) throws NotAFeedException {
        var items = new ArrayList<FeedItem>();
        ObjectNode head = mapper.createObjectNode();
        boolean partial = false;
        try (JsonParser parser = mapper.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                partial |= readField(parser, head, items, url);
            }
        } catch (IOException e) {
            partial = true;
        }
        if (!head.has("items")) {
            throw new NotAFeedException(Found.UNKNOWN, "JSON, but no JSON Feed: it has no items");
        }
        return feed(head, items, partial, url);
    }

    private boolean readField(JsonParser parser, ObjectNode head, List<FeedItem> items, String url) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("items") && value == JsonToken.START_ARRAY) {
            head.put("items", true);
            return readItems(parser, items, url);
        }
        JsonNode node = mapper.readTree(parser);
        head.set(name, node == null ? mapper.nullNode() : node);
        return false;
    }

    private boolean readItems(JsonParser parser, List<FeedItem> items, String url) throws IOException {
        boolean more = false;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                return true;
            }
            if (token != JsonToken.START_OBJECT || items.size() >= FeedLimits.ITEMS) {
                more |= token == JsonToken.START_OBJECT;
                parser.skipChildren();
                continue;
            }
            items.add(JsonFeedItem.read(mapper.readTree(parser), url));
        }
        return more;
    }

    private static Feed feed(ObjectNode head, List<FeedItem> items, boolean partial, String url) {
        return new Feed(
                FeedFormat.JSON,
                PlainText.of(head.path("title").asText(null), FeedLimits.TITLE).orElse(null),
                Links.resolve(url, head.path("home_page_url").asText(null)).orElse(null),
                PlainText.of(head.path("language").asText(null), FeedLimits.NAME)
                        .orElse(null),
                hints(head, url),
                items,
                partial);
    }

    private static FeedHints hints(ObjectNode head, String url) {
        for (JsonNode hub : head.path("hubs")) {
            if (hub.path("type").asText().equalsIgnoreCase("websub")) {
                return new FeedHints(
                        null,
                        QuietTimes.NONE,
                        Links.resolve(url, hub.path("url").asText(null)).orElse(null),
                        Links.resolve(url, head.path("feed_url").asText(null)).orElse(null));
            }
        }
        return FeedHints.NONE;
    }

    private static ObjectMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(FeedLimits.DEPTH)
                .maxTokenCount(FeedLimits.NODES)
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(limits).build();
        return JsonMapper.builder(factory)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
    }
}
