package org.presswatch.store.api;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.store.Articles;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@WithTestResource(LineResource.class)
class OutletsIT {

    private static final String HOSTILE = "<script>alert(1)</script> ]]> & \u0001 =cmd()";

    @Inject
    ArticleWriter writer;

    @Inject
    ObjectMapper json;

    @TestHTTPResource("/")
    String base;

    private final String site = UUID.randomUUID() + ".example";

    private void store(Articles... articles) throws SQLException {
        writer.write(Stream.of(articles).map(Articles::event).toList());
    }

    @BeforeEach
    void fill() throws SQLException {
        store(
                Articles.at("https://" + site + "/a")
                        .title(HOSTILE)
                        .lead(HOSTILE)
                        .text("One, \"two\"\nthree.")
                        .published("2026-03-02T09:00:00Z")
                        .topic("platform-blocking", 0.9, "target=two"),
                Articles.at("https://" + site + "/b")
                        .title("=SUM(A1)")
                        .language("ru")
                        .published("2026-03-04T23:30:00Z")
                        .topic("media-pressure", 0.8, "target=Text")
                        .entity("x", "regulator", "X", "RU"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void isAFeedThatEveryReaderTakes(String format) throws Exception {
        Response answer = given().queryParam("site", site).get("/feeds/articles." + format);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).contains("application/" + format + "+xml");
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.asString())));
        assertThat(xml.getElementsByTagName(format.equals("atom") ? "entry" : "item")
                        .getLength())
                .isEqualTo(2);
        assertThat(answer.asString()).doesNotContain("<script>").contains("https://" + site + "/a");
    }

    @Test
    void isAJsonFeed() {
        given().queryParam("site", site)
                .get("/feeds/articles.json")
                .then()
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("items.size()", equalTo(2))
                .body("items[1].tags", hasItems("platform-blocking"));
    }

    @Test
    void exportsEveryArticle_asJsonLines() throws Exception {
        String lines = given().queryParam("site", site).get("/api/export").asString();
        List<String> rows = lines.lines().toList();
        assertThat(rows).hasSize(2);
        assertThat(json.readTree(rows.get(1)).path("text").asText()).isEqualTo("One, \"two\"\nthree.");
    }

    @Test
    void exportsEveryArticle_asCsvWithoutFormulas() {
        given().queryParam("site", site)
                .queryParam("format", "csv")
                .queryParam("topic", "media-pressure")
                .get("/api/export")
                .then()
                .header("Content-Disposition", containsString("articles.csv"))
                .body(containsString("'=SUM(A1)"))
                .body(containsString("id,revision,url"));
    }

    @Test
    void exportsEveryArticle_asParquet() throws Exception {
        byte[] file = given().queryParam("site", site)
                .queryParam("format", "parquet")
                .get("/api/export")
                .then()
                .contentType("application/vnd.apache.parquet")
                .header("Content-Disposition", containsString("articles.parquet"))
                .extract()
                .asByteArray();
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader row = reader.rowReader()) {
            row.next();
            assertThat(row.getString("title")).isEqualTo("=SUM(A1)");
            assertThat(row.isNull("lead")).isTrue();
            assertThat(row.getTimestamp("published_at")).isEqualTo("2026-03-04T23:30:00Z");
            assertThat(row.getList("countries").strings()).containsExactly("RU");
            row.next();
            assertThat(row.getString("text")).isEqualTo("One, \"two\"\nthree.");
            assertThat(row.getInt("revision")).isEqualTo(1);
            assertThat(row.getList("topics").strings()).containsExactly("platform-blocking");
            assertThat(row.getList("countries").isEmpty()).isTrue();
            assertThat(row.hasNext()).isFalse();
        }
    }

    @Test
    void refusesAnUnknownFormat() {
        given().queryParam("format", "xml")
                .get("/api/export")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("format"));
    }

    @Test
    void countsOverTime_withoutAGap() {
        given().queryParam("site", site)
                .queryParam("from", "2026-03-01")
                .queryParam("to", "2026-03-05")
                .get("/api/stats/timeline")
                .then()
                .statusCode(200)
                .body("interval", equalTo("day"))
                .body("starts.size()", equalTo(5))
                .body("series.find { it.value == 'platform-blocking' }.counts", equalTo(List.of(0, 1, 0, 0, 0)))
                .body("series.find { it.value == 'media-pressure' }.counts", equalTo(List.of(0, 0, 0, 1, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hour", "day", "week", "month"})
    void countsByEachInterval(String interval) {
        given().queryParam("site", site)
                .queryParam("interval", interval)
                .queryParam("from", "2026-03-01")
                .queryParam("to", "2026-03-05")
                .queryParam("by", "language")
                .get("/api/stats/timeline")
                .then()
                .statusCode(200)
                .body("series.collect { it.counts.sum() }.sum()", equalTo(2));
    }

    @Test
    void refusesAnEndlessTimeline() {
        given().queryParam("interval", "hour")
                .queryParam("from", "1990-01-01")
                .get("/api/stats/timeline")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("interval"));
    }

    @Test
    void dividesWhatPasses() {
        given().queryParam("site", site)
                .get("/api/stats/facets")
                .then()
                .body("total", equalTo(2))
                .body("languages.value", hasItems("en", "ru"))
                .body("countries[0].value", equalTo("RU"))
                .body("topics.articles", equalTo(List.of(1, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/articles?site=",
                "/api/stats",
                "/api/stats/facets?site=",
                "/api/stats/timeline?site=",
                "/api/sources",
                "/feeds/articles.atom?site=",
                "/feeds/articles.rss?site=",
                "/feeds/articles.json?site="
            })
    void saysUnchanged_whenTheReaderHasItAlready(String path) {
        String address = path.endsWith("=") ? path + site : path;
        String tag = given().get(address).header("ETag");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
    }

    @Test
    void saysUnchanged_aboutOneArticle() {
        String path =
                "/api/articles/" + Articles.at("https://" + site + "/a").event().key();
        for (String address : List.of(path, path + "/revisions", path + "/verdicts")) {
            String tag = given().get(address).then().statusCode(200).extract().header("ETag");
            given().header("If-None-Match", tag).get(address).then().statusCode(304);
        }
    }

    @Test
    void answersAFeedThatCannotBeUsed_withAProblem() {
        given().get("/feeds/articles.atom?from=soon")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo("from"));
    }

    @Test
    void compresses() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "api/articles?site=" + site))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void tellsWhatComesIn_asItComesIn() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "api/stream?site=" + site))
                .header("Accept", "text/event-stream")
                .build();
        var first = new CompletableFuture<String>();
        var opened = new CompletableFuture<Void>();
        HttpClient client = HttpClient.newHttpClient();
        client.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(line -> {
                    opened.complete(null);
                    if (line.startsWith("data:")) {
                        first.complete(line);
                    }
                }));
        opened.get(30, TimeUnit.SECONDS);
        store(Articles.at("https://" + site + "/live").title("Came in live"));
        assertThat(first.get(30, TimeUnit.SECONDS)).contains("Came in live");
        client.shutdownNow();
    }

    @Test
    void keepsEveryWording() throws SQLException {
        Articles second =
                Articles.at("https://" + site + "/a").title("Reworded").revision(2);
        store(second);
        given().get("/api/articles/" + second.event().key() + "/revisions")
                .then()
                .body("revision", equalTo(List.of(2, 1)))
                .body("title[0]", equalTo("Reworded"));
    }
}
