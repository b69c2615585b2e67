package org.presswatch.classifier.service;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Evidence;
import org.presswatch.events.TopicMatch;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.testkit.KafkaForTests;
import org.presswatch.testkit.LineResource;
import org.presswatch.testkit.SampleEvents;
import org.presswatch.testkit.TopicReader;
import org.presswatch.testkit.TopicWriter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(value = LineResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TopicFilesResource.class, restrictToAnnotatedClass = true)
class ClassifyingIT {

    private static final String BOTH = "Regulator blocks news site and messenger, court jails its editor";
    private static final String TEXT =
            "The state regulator blocked the messenger Telegram on Monday.\n\nA court jailed the newspaper's editor.";

    @Inject
    TopicLibrary library;

    @BeforeEach
    void waitUntilReady() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(library::isReady);
    }

    @Test
    void sendsAnArticleToEverybody_andToTheSubscribersOfEachOfItsTopics() throws Exception {
        ArticleParsed article = SampleEvents.article("https://news.example.org/both", BOTH, TEXT);
        try (var all = TopicReader.of(Topics.ARTICLES_CLASSIFIED);
                var blocking = TopicReader.of("articles.platform-blocking");
                var pressure = TopicReader.of("articles.media-pressure");
                var writer = new TopicWriter()) {
            writer.write(Topics.ARTICLES_PARSED, article);

            ConsumerRecord<String, byte[]> record = all.awaitKey(article.articleId());
            ArticleClassified event = EventRecords.read(record, ArticleClassified.class);
            assertThat(event.article()).isEqualTo(article);
            assertThat(event.topics())
                    .extracting(TopicMatch::topicId)
                    .containsExactlyInAnyOrder("platform-blocking", "media-pressure");
            event.topics().forEach(topic -> assertThat(topic.evidence()).allSatisfy(e -> isQuoted(e, article)));
            assertThat(blocking.awaitKey(article.articleId()).value()).isEqualTo(record.value());
            assertThat(pressure.awaitKey(article.articleId()).value()).isEqualTo(record.value());
        }
    }

    @Test
    void deadLettersGarbage_andGoesOn() {
        ArticleParsed next = SampleEvents.article("https://news.example.org/next", "Harvest is good", "Rain came.");
        try (var dead = TopicReader.of(Topics.deadLettersOf(Topics.ARTICLES_PARSED));
                var all = TopicReader.of(Topics.ARTICLES_CLASSIFIED);
                var writer = new TopicWriter()) {
            writer.write(Topics.ARTICLES_PARSED, "garbage", "no event".getBytes(StandardCharsets.UTF_8));
            writer.write(Topics.ARTICLES_PARSED, next);

            ConsumerRecord<String, byte[]> letter = dead.awaitKey("garbage");
            assertThat(EventRecords.header(letter.headers(), "dlq-reason")).isEqualTo("invalid-json");
            assertThat(all.awaitKey(next.articleId())).isNotNull();
        }
    }

    @Test
    void takesUpATopicThatAUserAdds_andKeepsTheOldSetWhenAnEditIsBroken() throws Exception {
        Path file = TopicFilesResource.TOPICS.resolve("harvest.yaml");
        Files.writeString(file, """
                topic: harvest
                name: Harvest
                description: What the fields give.
                rules:
                  - id: record-harvest
                    patterns: '"record" ..2 action:"harvest|crop"'
                """);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> kafkaTopics().contains("articles.harvest"));
        ArticleParsed article =
                SampleEvents.article("https://news.example.org/h", "A record wheat harvest", "Farmers rejoice.");
        try (var harvest = TopicReader.of("articles.harvest");
                var writer = new TopicWriter()) {
            Awaitility.await().until(() -> library.expectActive().topics().size() == 3);
            Files.writeString(file, "topic: harvest\nname: Harvest\nrulez: []\n");

            writer.write(Topics.ARTICLES_PARSED, article);

            assertThat(harvest.awaitKey(article.articleId())).isNotNull();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void classifiesATextOverHttp() {
        given().contentType("application/json")
                .body("{\"title\": \"" + BOTH + "\", \"text\": \"\"}")
                .post("/api/classify")
                .then()
                .statusCode(200)
                .body("topics.topicId", hasItems("platform-blocking", "media-pressure"))
                .body("topics[0].evidence[0].field", is("title"));
    }

    @Test
    void tellsTheTopicsInUse_withTheirExamples() {
        given().get("/api/topics")
                .then()
                .statusCode(200)
                .body("id", hasItems("platform-blocking", "media-pressure"))
                .body("find { it.id == 'media-pressure' }.kafkaTopic", equalTo("articles.media-pressure"))
                .body("find { it.id == 'media-pressure' }.match.size()", greaterThan(0))
                .body("find { it.id == 'media-pressure' }.doubts", hasItems("press-as-audience"));
    }

    @Test
    void refusesARequestWithoutAnyText() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/classify")
                .then()
                .statusCode(400);
    }

    private static void isQuoted(Evidence evidence, ArticleParsed article) {
        String field = evidence.field().equals("title") ? article.title() : article.text();
        int[] codePoints = field.codePoints().toArray();
        assertThat(new String(codePoints, evidence.start(), evidence.end() - evidence.start()))
                .isEqualTo(evidence.quote());
    }

    private static Set<String> kafkaTopics() throws Exception {
        try (Admin admin =
                Admin.create(java.util.Map.of("bootstrap.servers", (Object) KafkaForTests.bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }
}
