package org.presswatch.classifier.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.topic.ArticleText;

/**
 * A line of a file of articles: an item of an evaluation, an event of the line, or an article of the store's export.
 *
 * @param labels ids of the topics that it belongs to; null where nobody has judged it
 * @param isEdge whether people could argue about the labels
 */
record Item(String id, ArticleText text, @Nullable List<String> labels, boolean isEdge) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a line. An event's article is taken out of it; fields that are not known are passed over.
     *
     * @throws IOException if it is no JSON object with an id
     */
    static Item parse(String line) throws IOException {
        JsonNode root = JSON.readTree(line);
        JsonNode article = root.path("article").isObject() ? root.get("article") : root;
        String id = first(article, "id", "articleId", "canonicalUrl", "url");
        if (id == null) {
            throw new IOException("no item, it has no 'id': " + line.substring(0, Math.min(80, line.length())));
        }
        return new Item(id, textOf(article), labels(root), root.path("edge").asBoolean());
    }

    private static ArticleText textOf(JsonNode article) {
        return new ArticleText(
                article.path("title").asText(""),
                first(article, "lead"),
                article.path("text").asText(""),
                first(article, "lang", "language"),
                null);
    }

    private static @Nullable List<String> labels(JsonNode root) {
        if (!root.path("labels").isArray()) {
            return null;
        }
        List<String> labels = new ArrayList<>();
        root.get("labels").forEach(label -> labels.add(label.asText()));
        return labels;
    }

    private static @Nullable String first(JsonNode node, String... names) {
        for (String name : names) {
            if (node.hasNonNull(name)) {
                return node.get(name).asText();
            }
        }
        return null;
    }
}
