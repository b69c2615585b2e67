package org.presswatch.chaos.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it lives; it says so once it has started, whatever it waits for. */
final class Liveness {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final HttpRequest question;

    Liveness(int port) {
        question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/live"))
                .timeout(PATIENCE)
                .build();
    }

    /** Returns when it lives, or at the end of that time. */
    void await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN);
        }
    }

    private boolean isAlive() throws InterruptedException {
        try {
            return CLIENT.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Not yet, or not at the moment.
            return false;
        }
    }
}
