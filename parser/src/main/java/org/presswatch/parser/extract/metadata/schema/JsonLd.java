package org.presswatch.parser.extract.metadata.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** The objects of a page's JSON-LD scripts, flat, with references by {@code @id} resolved on demand. */
public final class JsonLd {

    private static final int LONGEST_SCRIPT = 512 * 1024;
    private static final int MOST_OBJECTS = 2_000;
    private static final int DEEPEST_NESTING = 64;

    private static final ObjectReader READER = reader();

    private final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    public JsonLd(List<String> scripts) {
        for (String script : scripts) {
            JsonNode root = parse(script);
            if (root != null) {
                collect(root);
            }
        }
    }

    /** All objects, outer ones before those in them. */
    List<JsonNode> objects() {
        return objects;
    }

    /** The object that a reference points at, or the node itself. */
    JsonNode resolve(JsonNode node) {
        if (node.isObject() && node.size() == 1 && node.has("@id")) {
            return byId.getOrDefault(node.path("@id").asText(), node);
        }
        return node;
    }

    private void collect(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
            JsonNode node = open.poll();
            if (node.isObject() && node.size() > 1) {
                objects.add(node);
                if (node.has("@id")) {
                    byId.putIfAbsent(node.path("@id").asText(), node);
                }
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            }
        }
    }

    /** A script that is no JSON says nothing: pages have broken ones, and a reader sees none of them. */
    private static @Nullable JsonNode parse(String script) {
        String json = withoutWrapping(script);
        if (json.isEmpty() || json.length() > LONGEST_SCRIPT) {
            return null;
        }
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String withoutWrapping(String script) {
        String json = script.strip();
        int start = 0;
        while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
            start++;
        }
        return json.substring(start);
    }

    private static ObjectReader reader() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxStringLength(LONGEST_SCRIPT)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .build()
                .reader();
    }
}
