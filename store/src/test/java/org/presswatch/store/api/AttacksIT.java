package org.presswatch.store.api;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Entity;
import org.presswatch.events.Evidence;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;
import org.presswatch.store.Articles;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;
import org.presswatch.testkit.SampleEvents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

@QuarkusTest
@WithTestResource(LineResource.class)
class AttacksIT {

    private static final String SCRIPT =
            "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg/onload=alert(1)>";

    @Inject
    ArticleWriter writer;

    @TestHTTPResource("/")
    URI base;

    private final String site = UUID.randomUUID() + ".example";

    /** An article with a script in every field that takes a text. */
    private ArticleClassified hostile() {
        String url = "javascript:alert(1)//" + site;
        var article = new ArticleParsed(
                ArticleIds.ofUrl(url),
                1,
                url,
                url,
                site,
                SCRIPT,
                "javascript:alert(2)",
                SCRIPT,
                List.of(SCRIPT),
                SampleEvents.PUBLISHED,
                SCRIPT,
                null,
                SampleEvents.FETCHED,
                "en",
                SCRIPT,
                SCRIPT + "\n\nblocked",
                "javascript:alert(3)",
                List.of(new ArticleParsed.Link("javascript:alert(4)", SCRIPT)),
                SCRIPT,
                List.of(SCRIPT),
                SCRIPT);
        var evidence = new Evidence("text", 0, 20, SCRIPT, SCRIPT, SCRIPT);
        return new ArticleClassified(
                article,
                List.of(new TopicMatch("platform-blocking", 0.9, SCRIPT, List.of(SCRIPT), List.of(evidence))),
                List.of(new Entity(SCRIPT, SCRIPT, SCRIPT, SCRIPT, List.of(new Entity.Span("text", 0, 5)))),
                SCRIPT,
                List.of(new Fact(SCRIPT, SCRIPT, SCRIPT, SCRIPT, SCRIPT, SCRIPT, SCRIPT, List.of())));
    }

    @Test
    void showsNoFieldOfAnArticleAsMarkup() throws SQLException {
        ArticleClassified event = hostile();
        writer.write(List.of(event));
        for (String page :
                List.of("/?site=" + site, "/articles/" + event.key(), "/?q=blocked&site=" + site, "/sources")) {
            String html = given().get(page).then().statusCode(200).extract().asString();
            assertThat(html)
                    .as(page)
                    .doesNotContain("<script>alert", "<img src=x", "<svg/onload", "href=\"javascript:");
            assertThat(html).as(page).doesNotContain("src=\"javascript:");
        }
        for (String format : List.of("atom", "rss")) {
            String feed = given().get("/feeds/articles." + format + "?site=" + site)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(feed).as(format).doesNotContain("<script", "<img", "<svg", "javascript:");
        }
        assertThat(given().get("/feeds/articles.json?site=" + site).asString()).doesNotContain("content_html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic", "site", "language", "country", "entity", "from", "to", "q", "limit", "after"})
    void takesSqlInAFilterForAValue(String parameter) throws SQLException {
        writer.write(
                List.of(Articles.at("https://" + site + "/kept").title("Kept").event()));
        for (String attack : List.of(
                "' OR '1'='1",
                "'; DROP TABLE article; --",
                "x') OR 1=1 --",
                "\\' | '=s=" + site,
                "' | !'x",
                "a:* & !b | (c <-> d)",
                "'':*A",
                "%' UNION SELECT version() --",
                "\\\\'''",
                "{x,y}\"")) {
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
        assertThat(status("GET /api/articles?q=", "a".repeat(10_000_000), " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .isIn("400", "414", "closed");
        assertThat(status("GET /api/articles HTTP/1.1\r\nHost: x\r\nX-Long: ", "a".repeat(10_000_000), "\r\n\r\n"))
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
