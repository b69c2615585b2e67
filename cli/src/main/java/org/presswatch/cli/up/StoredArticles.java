package org.presswatch.cli.up;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The addresses of the articles that the store has, asked over its REST API as anybody would. */
final class StoredArticles {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int MOST = 200;

    private final HttpClient client =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpRequest request;

    StoredArticles(int port) {
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/articles?limit=%d".formatted(port, MOST)))
                .timeout(ANSWER_WITHIN)
                .build();
    }

    /** The canonical addresses of the newest 200; none while the store does not answer. */
    Set<String> urls() throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? urlsIn(response.body()) : Set.of();
        } catch (IOException e) {
            return Set.of(); // it is being started again: the next question tells
        }
    }

    private Set<String> urlsIn(String body) throws IOException {
        var urls = new HashSet<String>();
        for (JsonNode article : json.readTree(body).path("articles")) {
            urls.add(article.path("url").asText());
        }
        return urls;
    }
}
