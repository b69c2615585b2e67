package org.presswatch.store.api;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.store.Articles;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.oneOf;

@QuarkusTest
@WithTestResource(LineResource.class)
class AttacksIT {

    @Inject
    ArticleWriter writer;

    @TestHTTPResource("/")
    URI base;

    private final String site = UUID.randomUUID() + ".example";

    private List<String> attacks() {
        return List.of(
                "' OR '1'='1",
                "'; DROP TABLE article; --",
                "x') OR 1=1 --",
                "\\' | '=s=" + site,
                "' | !'x",
                "a:* & !b | (c <-> d)",
                "'':*A",
                "%' UNION SELECT version() --",
                "\\\\'''",
                "{x,y}\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic",
                "site",
                "language",
                "country",
                "entity",
                "from",
                "to",
                "q",
                "format",
                "interval",
                "by",
                "after"
            })
    void takesSqlForAValue_inExportsFeedsTimelinesSitesAndSavedQueries(String parameter) throws SQLException {
        writer.write(
                List.of(Articles.at("https://" + site + "/kept").title("Kept").event()));
        for (String attack : attacks()) {
            for (String path : List.of(
                    "/api/export?site=" + site,
                    "/feeds/articles.json?limit=1",
                    "/api/stats/timeline?site=" + site,
                    "/api/sources?limit=1")) {
                given().queryParam(parameter, attack).get(path).then().statusCode(oneOf(200, 400));
            }
            given().contentType("application/json")
                    .body(Map.of(
                            "name",
                            attack,
                            "query",
                            parameter + "=" + URLEncoder.encode(attack, StandardCharsets.UTF_8),
                            "channel",
                            "feed"))
                    .post("/api/saved-queries")
                    .then()
                    .statusCode(oneOf(201, 400));
            given().urlEncodingEnabled(false)
                    .get("/api/saved-queries/"
                            + URLEncoder.encode(attack, StandardCharsets.UTF_8).replace("+", "%20"))
                    .then()
                    .statusCode(404);
        }
        List<String> saved = given().get("/api/saved-queries").path("id");
        saved.forEach(id -> given().delete("/api/saved-queries/" + id).then().statusCode(204));
        assertThat(given().queryParam("site", site).get("/api/export").asString())
                .hasLineCount(1)
                .contains("\"Kept\"");
        assertThat(given().queryParam("site", "' OR '1'='1").get("/api/export").asString())
                .isEmpty();
    }

    @Test
    void answersNoPage_thatHadItsOwnNamePointToThisMachine() {
        for (String host : List.of("evil.example", "evil.example:" + base.getPort(), "127.0.0.1.nip.io", "[::2]")) {
            given().header("Host", host)
                    .get("/api/articles?limit=1")
                    .then()
                    .statusCode(421)
                    .contentType("application/problem+json")
                    .body("cure", containsString("127.0.0.1"));
            given().header("Host", host).get("/").then().statusCode(421);
            given().header("Host", host)
                    .header("Origin", "http://" + host)
                    .header("Sec-Fetch-Site", "same-origin")
                    .delete("/api/articles/x?reason=test")
                    .then()
                    .statusCode(421);
            given().header("Host", host).get("/q/health/live").then().statusCode(200);
            given().header("Host", host).get("/q/metrics").then().statusCode(200);
        }
        for (String host : List.of("localhost", "127.0.0.1", "LOCALHOST:8080", "[::1]:8080")) {
            given().header("Host", host).get("/api/articles?limit=1").then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic", "site", "language", "country", "entity", "from", "to", "q", "limit", "after"})
    void takesSqlInAFilterForAValue(String parameter) throws SQLException {
        writer.write(
                List.of(Articles.at("https://" + site + "/kept").title("Kept").event()));
        for (String attack : attacks()) {
            given().queryParam(parameter, attack).get("/api/articles").then().statusCode(oneOf(200, 400));
            given().queryParam(parameter, attack)
                    .get("/api/stats/facets")
                    .then()
                    .statusCode(oneOf(200, 400));
            given().queryParam(parameter, attack)
                    .get("/api/stats/timeline")
                    .then()
                    .statusCode(oneOf(200, 400));
        }
        List<String> titles =
                given().queryParam("site", site).get("/api/articles").path("articles.title");
        assertThat(titles).containsExactly("Kept");
        List<String> none = given().queryParam("entity", "' | '=s=" + site)
                .get("/api/articles")
                .then()
                .statusCode(200)
                .extract()
                .path("articles.title");
        assertThat(none).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.properties",
                "/assets/..%2f..%2fapplication.properties",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/webjars/../../../../etc/passwd",
                "/articles/..%2f..%2fetc%2fpasswd",
                "/feeds/articles.%2e%2e%2fatom",
                "/..%5c..%5cetc%5cpasswd",
                "/assets/%00"
            })
    void handsOutNoFileOfItsOwn(String path) {
        String answer = given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(oneOf(400, 404))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("root:", "quarkus.datasource");
    }

    @Test
    void refusesTenMegabytesOfQuery_headerAndBody() throws IOException {
        assertThat(status("GET /api/articles?q=", "a".repeat(10_000_000), " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .isIn("400", "414", "closed");
        assertThat(status(
                        "GET /api/articles HTTP/1.1\r\nHost: localhost\r\nX-Long: ",
                        "a".repeat(10_000_000),
                        "\r\n\r\n"))
                .isIn("400", "431", "closed");
        given().contentType("application/json")
                .body("{\"name\":\"" + "a".repeat(2_000_000) + "\"}")
                .post("/api/saved-queries")
                .then()
                .statusCode(413);
        given().get("/api/articles?limit=1").then().statusCode(200);
    }

    /** The status of the answer, or {@code closed} where the server hung up on us while we were still talking. */
    private String status(String start, String middle, String end) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(30_000);
            try {
                socket.getOutputStream().write((start + middle + end).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return "closed";
            }
            byte[] answer = socket.getInputStream().readNBytes(12);
            return answer.length < 12 ? "closed" : new String(answer, 9, 3, StandardCharsets.US_ASCII);
        } catch (java.net.SocketException e) {
            return "closed";
        }
    }
}
