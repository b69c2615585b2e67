package org.presswatch.chaos.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service how it is. It says that it lives once it has started, whatever it waits for. */
final class Health {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final HttpRequest live;
    private final HttpRequest ready;

    Health(int port) {
        live = question(port, "live");
        ready = question(port, "ready");
    }

    private static HttpRequest question(int port, String check) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/" + check))
                .timeout(PATIENCE)
                .build();
    }

    /** Whether it is ready, and why not. */
    Readiness readiness() throws InterruptedException {
        try {
            HttpResponse<String> answer = CLIENT.send(ready, BodyHandlers.ofString());
            return new Readiness(answer.statusCode() == 200, answer.body());
        } catch (IOException e) {
            return new Readiness(false, "");
        }
    }

    /** Returns when it lives, or at the end of that time. */
    void awaitLife(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN);
        }
    }

    private boolean isAlive() throws InterruptedException {
        try {
            return CLIENT.send(live, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Not yet, or not at the moment.
            return false;
        }
    }
}
