package org.presswatch.parser.extract.metadata.schema;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads what the JSON-LD says about the page's article. */
public final class StructuredDataReader {

    private final JsonLd data;

    public StructuredDataReader(JsonLd data) {
        this.data = data;
    }

    /** @param windowTitle tells the page's own article from others that it names */
    public StructuredData read(String pageUrl, String windowTitle) {
        JsonNode article = ArticleObject.find(data, pageUrl, windowTitle);
        JsonNode page = ArticleObject.findPage(data);
        if (article == null && page == null) {
            return StructuredData.NONE;
        }
        JsonNode main = article != null ? article : page;
        return new StructuredData(
                text(main, "headline", "name"),
                text(main, "articleBody", "text"),
                text(main, "description"),
                firstOf(main, page, "datePublished"),
                firstOf(main, page, "dateModified"),
                authors(main),
                name(main.path("publisher")),
                text(main, "articleSection"),
                texts(main.path("keywords")),
                firstOf(main, page, "inLanguage"),
                text(main, "url"),
                free(main),
                picture(main.path("image")),
                article != null);
    }

    private List<String> authors(JsonNode article) {
        List<String> names = new ArrayList<>();
        JsonNode author = article.has("author") ? article.path("author") : article.path("creator");
        if (author.isArray()) {
            author.forEach(one -> addName(names, one));
        } else {
            addName(names, author);
        }
        return names;
    }

    private void addName(List<String> names, JsonNode author) {
        String name = name(author);
        if (name != null) {
            names.add(name);
        }
    }

    private @Nullable String name(JsonNode node) {
        JsonNode resolved = data.resolve(node);
        if (resolved.isTextual()) {
            return blankToNull(resolved.asText());
        }
        JsonNode name = resolved.path("name");
        if (name.isArray() && !name.isEmpty()) {
            name = name.get(0);
        }
        return blankToNull(name.asText());
    }

    private StructuredData.@Nullable Picture picture(JsonNode image) {
        JsonNode one = data.resolve(image.isArray() && !image.isEmpty() ? image.get(0) : image);
        String url = one.isTextual()
                ? one.asText()
                : one.path("url").asText(one.path("contentUrl").asText());
        return url.isBlank()
                ? null
                : new StructuredData.Picture(url, size(one.path("width")), size(one.path("height")));
    }

    private static String size(JsonNode size) {
        return size.isObject() ? size.path("value").asText() : size.asText();
    }

    private static @Nullable Boolean free(JsonNode article) {
        JsonNode free = article.path("isAccessibleForFree");
        if (free.isBoolean()) {
            return free.asBoolean();
        }
        String text = free.asText();
        return text.equalsIgnoreCase("false") ? Boolean.FALSE : text.equalsIgnoreCase("true") ? Boolean.TRUE : null;
    }

    private static @Nullable String firstOf(JsonNode main, @Nullable JsonNode other, String field) {
        String found = text(main, field);
        return found != null || other == null ? found : text(other, field);
    }

    private static @Nullable String text(JsonNode object, String... fields) {
        for (String field : fields) {
            JsonNode value = object.path(field);
            JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
            String text = one.isObject() ? one.path("name").asText() : one.asText();
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> texts.add(one.asText()));
        } else if (!value.asText().isBlank()) {
            texts.addAll(List.of(value.asText().split(",")));
        }
        return texts;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
