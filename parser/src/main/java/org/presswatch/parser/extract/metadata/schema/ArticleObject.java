package org.presswatch.parser.extract.metadata.schema;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Tells the page's own article from the others that its JSON-LD describes: by address, by title, by completeness. */
final class ArticleObject {

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

    private ArticleObject() {}

    /** The article that the page is about, null where none is described. */
    static @Nullable JsonNode find(JsonLd data, String pageUrl, String windowTitle) {
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

    /** What is said of the page itself. */
    static @Nullable JsonNode findPage(JsonLd data) {
        for (JsonNode object : data.objects()) {
            if (hasType(object, "WebPage")) {
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
}
