package org.presswatch.store.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
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

/** A text from outside stays text, wherever it is shown. */
@QuarkusTest
@WithTestResource(LineResource.class)
class HostileTextIT {

    private static final String SCRIPT =
            "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg/onload=alert(1)>";

    @Inject
    ArticleWriter writer;

    @Inject
    DataSource database;

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

    @Test
    void showsNoScript_whereRevisionsStandSideBySide() throws SQLException {
        writer.write(List.of(
                Articles.at("https://" + site + "/c").title(SCRIPT).text(SCRIPT).event(),
                Articles.at("https://" + site + "/c")
                        .title("b" + SCRIPT + SCRIPT)
                        .lead(SCRIPT)
                        .text("x " + SCRIPT + "\n\n" + SCRIPT)
                        .language("en")
                        .revision(2)
                        .event()));
        String id = ArticleIds.ofUrl("https://" + site + "/c");
        for (String page : List.of("/articles/" + id + "/changes", "/articles/" + id + "/changes?to=2")) {
            String html = given().get(page).then().statusCode(200).extract().asString();
            assertThat(html).as(page).contains("&lt;").doesNotContain("<script>alert", "<img src=x", "<svg/onload");
        }
    }

    @Test
    void showsNoScript_whereAnArticleIsTraced() throws SQLException {
        String url = "https://" + site + "/t";
        writer.write(List.of(Articles.at(url)
                .title(SCRIPT)
                .topic("platform-blocking", 0.9, SCRIPT + "=Text")
                .event()));
        for (String asked : List.of(url, url + "?" + SCRIPT, SCRIPT, "javascript:alert(1)//" + SCRIPT)) {
            String html = given().queryParam("url", asked)
                    .get("/trace")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(html)
                    .as(asked)
                    .doesNotContain("<script>alert", "<img src=x", "<svg/onload", "href=\"javascript:");
        }
    }

    @Test
    void showsNoScript_whereAlertsTellWhatTheySent() throws SQLException {
        ArticleClassified article =
                Articles.at("https://" + site + "/l").title(SCRIPT).event();
        writer.write(List.of(article));
        String id = saved(Map.of(
                "name",
                SCRIPT,
                "query",
                "site=" + site + "&q=" + URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8),
                "channel",
                "webhook",
                "target",
                "https://hooks.example.org/in?%3Cscript%3E"));
        try (var connection = database.getConnection();
                var told =
                        connection.prepareStatement("INSERT INTO delivery (saved_query_id, article_id, state, detail)"
                                + " VALUES (?, ?, 'failed', ?)");
                var stop = connection.prepareStatement(
                        "UPDATE saved_query SET stopped = ?, active = false WHERE id = ?")) {
            told.setString(1, id);
            told.setString(2, article.key());
            told.setString(3, SCRIPT);
            told.execute();
            stop.setString(1, SCRIPT);
            stop.setString(2, id);
            stop.execute();
        }
        for (String page : List.of("/alerts", "/alerts/" + id)) {
            String html = given().get(page).then().statusCode(200).extract().asString();
            assertThat(html)
                    .as(page)
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert", "<img src=x", "<svg/onload");
        }
        given().delete("/api/saved-queries/" + id).then().statusCode(204);
    }

    private static String saved(Map<String, String> query) {
        return given().contentType("application/json")
                .body(query)
                .post("/api/saved-queries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
