package org.presswatch.store.api;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.Articles;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@TestProfile(SmallInstance.class)
@WithTestResource(LineResource.class)
class SlowReaderIT {

    private static final int ARTICLES = 100;

    @Inject
    ArticleWriter writer;

    @Inject
    MeterRegistry meters;

    @TestHTTPResource("/")
    URI base;

    private final String site = UUID.randomUUID() + ".example";

    private double count(String name) {
        return meters.find(name).counters().stream().mapToDouble(Counter::count).sum();
    }

    /** Two hundred kilobytes of news. */
    private void news(int revision) throws SQLException {
        var events = new ArrayList<ArticleClassified>();
        for (int i = 0; i < ARTICLES; i++) {
            events.add(Articles.at("https://" + site + "/" + i)
                    .title("x".repeat(2_000))
                    .revision(revision)
                    .event());
        }
        writer.write(events);
    }

    @Test
    void aReaderWhoDoesNotRead_isNotWrittenFor_andHoldsNobodyUp() throws IOException {
        try (var reader = new Socket()) {
            reader.setReceiveBufferSize(4_096);
            reader.connect(new InetSocketAddress(base.getHost(), base.getPort()));
            String request = "GET /api/stream?site=" + site
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
            reader.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            double skipped = count("store.live.polls.skipped");
            var revision = new int[1];
            await().atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(120))
                    .until(() -> {
                        news(++revision[0]);
                        return count("store.live.polls.skipped") > skipped + 3;
                    });
            given().get("/api/articles?limit=1&site=" + site).then().statusCode(200);
            given().get("/api/stream")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "30")
                    .body("cure", containsString("STORE_LIVE_MOST_READERS"));
        }
    }
}
