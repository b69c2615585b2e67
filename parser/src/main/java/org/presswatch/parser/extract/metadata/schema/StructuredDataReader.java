package org.presswatch.parser.extract.metadata.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Finds the article among the objects of the JSON-LD and reads it. */
public final class StructuredDataReader {

    private static final Set<String> ARTICLES = Set.of(
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "Article",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "TechArticle",
            "ScholarlyArticle",
            "SatiricalArticle",
            "AdvertiserContentArticle",
            "Report",
            "Review",
            "Recipe",
            "HowTo");

    private final JsonLd data;

    public StructuredDataReader(JsonLd data) {
        this.data = data;
    }

    /** @param windowTitle tells the page's own article from others that it names */
    public StructuredData read(String pageUrl, String windowTitle) {
        JsonNode article = article(pageUrl, windowTitle);
        JsonNode page = ofType("WebPage");
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

    private @Nullable JsonNode article(String pageUrl, String windowTitle) {
        JsonNode best = null;
        int bestScore = 0;
        for (JsonNode object : data.objects()) {
            if (isArticle(object)) {
                int score = 1
                        + (isAbout(object, pageUrl) ? 8 : 0)
                        + (isCalled(object, windowTitle) ? 6 : 0)
                        + (object.has("datePublished") ? 2 : 0)
                        + (object.has("author") ? 2 : 0)
                        + (object.has("headline") ? 1 : 0);
                if (score > bestScore) {
                    best = object;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static boolean isCalled(JsonNode object, String windowTitle) {
        String headline = object.path("headline").asText();
        return !headline.isBlank() && windowTitle.regionMatches(true, 0, headline, 0, headline.length());
    }

    private static boolean isAbout(JsonNode object, String pageUrl) {
        return samePage(object.path("url").asText(), pageUrl)
                || samePage(idOf(object.path("mainEntityOfPage")), pageUrl)
                || samePage(object.path("@id").asText(), pageUrl);
    }

    private static String idOf(JsonNode node) {
        return node.isTextual() ? node.asText() : node.path("@id").asText();
    }

    private static boolean samePage(String a, String b) {
        return !a.isEmpty() && bare(a).equals(bare(b));
    }

    private static String bare(String url) {
        int end = url.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = url.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        int start = url.indexOf("://");
        return url.substring(start < 0 || start > end ? 0 : start + 3, end);
    }

    private @Nullable JsonNode ofType(String type) {
        for (JsonNode object : data.objects()) {
            if (hasType(object, type)) {
                return object;
            }
        }
        return null;
    }

    private static boolean isArticle(JsonNode object) {
        JsonNode type = object.path("@type");
        if (type.isTextual()) {
            return ARTICLES.contains(type.asText());
        }
        for (JsonNode one : type) {
            if (ARTICLES.contains(one.asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasType(JsonNode object, String expected) {
        JsonNode type = object.path("@type");
        if (type.isTextual()) {
            return type.asText().equals(expected);
        }
        for (JsonNode one : type) {
            if (one.asText().equals(expected)) {
                return true;
            }
        }
        return false;
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
