package org.presswatch.store.trace;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Topics;
import org.presswatch.testkit.LineResource;
import org.presswatch.testkit.SampleEvents;
import org.presswatch.testkit.TopicWriter;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(LineResource.class)
class TraceApiIT {

    private final String url = "https://news.example.org/" + UUID.randomUUID();
    private final ArticleParsed article = SampleEvents.article(url, "A title", "A text.");

    @Test
    void tellsTheStory_fromTheRecordsToTheRows_andKeepsEveryVerdict() {
        ArticleClassified first = SampleEvents.classified(article, "media-pressure");
        var second = new ArticleClassified(article, first.topics(), first.entities(), "test-2");
        try (var writer = new TopicWriter()) {
            writer.write(Topics.PAGES_FETCHED, SampleEvents.page(url, "A title", "<p>A page."));
            writer.write(Topics.ARTICLES_PARSED, article);
            writer.write(Topics.ARTICLES_CLASSIFIED, first);
            writer.write(Topics.ARTICLES_CLASSIFIED, second);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/api/articles/" + article.key() + "/verdicts")
                        .then()
                        .statusCode(200)
                        .body("classifierVersion", contains("test-2", "test"))
                        .body("current", contains(true, false))
                        .body("topics[1].id", contains("media-pressure")));

        given().queryParam("url", url + "?utm_source=feed")
                .get("/api/trace")
                .then()
                .statusCode(200)
                .body("normalised", equalTo(url))
                .body("status", equalTo("In the store."))
                .body("ids", contains(article.key()))
                .body("events.what", hasItems("fetched", "parsed", "classified", "stored", "judged"))
                .body("events.findAll { it.what == 'judged' }", hasSize(2))
                .body("notes", hasSize(1))
                .body("notes[0]", startsWith("the fetcher does not answer"));
    }

    @Test
    void saysWhatIsWrongWithTheAddress() {
        given().get("/api/trace?url=nowhere").then().statusCode(400).body("parameter", equalTo("url"));
        given().get("/api/articles/none/verdicts").then().statusCode(404);
    }
}
