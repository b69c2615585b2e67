package org.presswatch.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a child over HTTP whether it is ready. */
final class Readiness {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_WITHIN)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    boolean isReady(URI address) throws InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // nothing listens yet
        }
    }
}
