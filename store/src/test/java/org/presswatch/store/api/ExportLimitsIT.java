package org.presswatch.store.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.Articles;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

@QuarkusTest
@TestProfile(SmallInstance.class)
@WithTestResource(LineResource.class)
class ExportLimitsIT {

    private static final int ARTICLES = 800;
    private static final int BYTES = 30_000;
    private static final String SITE = UUID.randomUUID() + ".example";
    private static boolean filled;

    @Inject
    ArticleWriter writer;

    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URI base;

    /** More than the buffers between a server and a client hold, also when compressed. */
    @BeforeEach
    void fill() throws SQLException {
        if (filled) {
            return;
        }
        var events = new ArrayList<ArticleClassified>();
        for (int i = 0; i < ARTICLES; i++) {
            byte[] noise = new byte[BYTES];
            ThreadLocalRandom.current().nextBytes(noise);
            events.add(Articles.at("https://" + SITE + "/" + i)
                    .text(Base64.getEncoder().encodeToString(noise))
                    .event());
        }
        for (int i = 0; i < ARTICLES; i += 50) {
            writer.write(events.subList(i, i + 50));
        }
        filled = true;
    }

    /** An export of which nobody takes more than the line with its status. */
    private Socket stalled(String status) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        String request = "GET /api/export?site=" + SITE + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] line = socket.getInputStream().readNBytes(12);
        assertThat(new String(line, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 " + status);
        return socket;
    }

    private static String endOf(InputStream in) throws IOException {
        var end = new StringBuilder();
        byte[] some = new byte[8_192];
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                end.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
                end.delete(0, Math.max(0, end.length() - 16));
            }
        } catch (SocketException e) {
            // The server hung up, which is an end as well.
        }
        return end.toString();
    }

    private static int exported() {
        return given().queryParam("site", "nobody.example").get("/api/export").statusCode();
    }

    @Test
    void stalledDownloads_leaveTheRestOfTheServiceAlone_andAreCutOff() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                stalled.add(stalled("200"));
            }
            for (int i = 0; i < 4; i++) {
                stalled.add(stalled("503"));
            }
            given().get("/api/export")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "30")
                    .body("type", endsWith(":busy"))
                    .body("cure", containsString("Ask again"));
            writer.write(List.of(
                    Articles.at("https://other-" + SITE + "/a").title("Came in").event()));
            given().queryParam("site", "other-" + SITE)
                    .get("/")
                    .then()
                    .statusCode(200)
                    .body(containsString("Came in"));
            given().get("/api/saved-queries").then().statusCode(200);
            await().atMost(Duration.ofSeconds(60)).until(() -> exported() == 200);
            assertThat(endOf(stalled.getFirst().getInputStream())).doesNotEndWith("0\r\n\r\n");
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void whoAsksOnlyForTheHead_orGoesAway_leavesItsPlace() throws IOException {
        for (int i = 0; i < 10; i++) {
            given().queryParam("site", "nobody.example").head("/api/export");
        }
        for (int i = 0; i < 10; i++) {
            await().atMost(Duration.ofSeconds(30)).until(() -> exported() == 200);
            stalled("200").close();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> exported() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "parquet"})
    void whatBrokeOff_isNotTakenForTheWhole(String format) throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> exported() == 200);
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/export?format=" + format + "&site=" + SITE))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            InputStream body =
                    client.send(request, BodyHandlers.ofInputStream()).body();
            assertThat(body.read()).isPositive();
            await().atMost(Duration.ofSeconds(30)).until(this::breakOff);
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    /** Ends the database's side of the export. */
    private boolean breakOff() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FILTER (WHERE pg_terminate_backend(pid))"
                        + " FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                        + " AND state <> 'idle' AND query LIKE '%r.text, a.authors%'")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }
}
