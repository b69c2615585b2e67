package org.presswatch.store.deadletters;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Topics;
import org.presswatch.events.json.EventJson;
import org.presswatch.operations.broker.Place;
import org.presswatch.stage.DeadLetters;
import org.presswatch.testkit.LineResource;
import org.presswatch.testkit.SampleEvents;
import org.presswatch.testkit.TopicReader;
import org.presswatch.testkit.TopicWriter;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(LineResource.class)
class DeadLettersApiIT {

    private final String reason = "test-" + UUID.randomUUID();
    private final ArticleParsed article =
            SampleEvents.article("https://news.example.org/" + reason, "A title", "Text.");

    @Test
    void listsShowsMendsAndReplaysALetter() {
        String id = setAside("{\"articleId\":");

        given().queryParam("reason", reason)
                .get("/api/dead-letters")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("letters.id", contains(id))
                .body("letters[0].stage", equalTo("classifier"));
        given().get("/api/dead-letters/" + id)
                .then()
                .statusCode(200)
                .body("value", equalTo("{\"articleId\":"))
                .body("letter.detail", equalTo("no such luck"));
        given().get("/api/dead-letters/" + id + "/value").then().statusCode(200).body(equalTo("{\"articleId\":"));
        given().contentType("application/json")
                .body(Map.of("value", "{}"))
                .post("/api/dead-letters/" + id + "/mend")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("still no valid event"));
        try (var reader = TopicReader.of(Topics.ARTICLES_PARSED)) {
            given().contentType("application/json")
                    .body(Map.of("value", new String(EventJson.write(article), UTF_8)))
                    .post("/api/dead-letters/" + id + "/mend")
                    .then()
                    .statusCode(200)
                    .body("done", equalTo(1));
            assertThat(reader.awaitKey(article.key()).value()).isEqualTo(EventJson.write(article));
        }
        given().post("/api/dead-letters/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("before", equalTo(1));
        given().queryParam("reason", reason).get("/api/dead-letters").then().body("letters", empty());
        given().queryParam("reason", reason)
                .queryParam("resolved", true)
                .get("/api/dead-letters")
                .then()
                .body("letters[0].resolution.action", equalTo("replayed"));
    }

    @Test
    void dropsWhatAFilterLeaves_andNothingWithoutOne() {
        setAside("{");
        setAside("{");

        given().post("/api/dead-letters/drop").then().statusCode(400).body("parameter", equalTo("reason"));
        given().queryParam("reason", reason)
                .post("/api/dead-letters/drop")
                .then()
                .statusCode(200)
                .body("done", equalTo(2));
    }

    @Test
    void saysWhatIsWrong() {
        given().get("/api/dead-letters?since=yesterday").then().statusCode(400).body("parameter", equalTo("since"));
        given().get("/api/dead-letters?limit=0").then().statusCode(400).body("parameter", equalTo("limit"));
        given().get("/api/dead-letters/nonsense").then().statusCode(404);
        given().get("/api/dead-letters/pages.fetched.dlq-0@999999999").then().statusCode(404);
        given().post("/api/dead-letters/pages.fetched.dlq-0@999999999/drop")
                .then()
                .statusCode(404);
    }

    private String setAside(String value) {
        var input = new ConsumerRecord<>(Topics.ARTICLES_PARSED, 0, 7, article.key(), value.getBytes(UTF_8));
        try (var writer = new TopicWriter()) {
            var written = writer.write(DeadLetters.of(input, "classifier", reason, "no such luck"));
            return new Place(written.topic(), written.partition(), written.offset()).toString();
        }
    }
}
