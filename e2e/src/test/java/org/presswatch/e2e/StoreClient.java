package org.presswatch.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Asks a service what a user could ask it. */
record StoreClient(URI base) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All stored articles that a filter such as {@code topic=media-pressure} leaves, page by page. */
    List<JsonNode> articles(String filter) {
        var articles = new ArrayList<JsonNode>();
        String after = "";
        do {
            JsonNode page = get("/api/articles?limit=10&" + filter + (after.isEmpty() ? "" : "&after=" + after));
            page.path("articles").forEach(articles::add);
            after = page.path("next").asText();
        } while (!after.isEmpty());
        return articles;
    }

    /** The stored article whose canonical URL ends like this. */
    Optional<JsonNode> find(String urlEnding) {
        return articles("").stream()
                .filter(article -> article.path("url").asText().endsWith(urlEnding))
                .findFirst();
    }

    JsonNode article(String id) {
        return get("/api/articles/" + id);
    }

    private JsonNode get(String path) {
        return json(text(path));
    }

    /** The sum of a counter of the service's metrics, over the lines that carry {@code label}. */
    double counter(String name, String label) {
        return sumOf(text("/q/metrics"), name, label);
    }

    static double sumOf(String metrics, String name, String label) {
        return metrics.lines()
                .filter(line -> line.startsWith(name) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String text(String path) {
        try {
            var answer = HTTP.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
