package org.presswatch.store.web;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.SourceObserved.Kind;
import org.presswatch.events.Topics;
import org.presswatch.stage.DeadLetters;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.store.write.ObservationWriter;
import org.presswatch.testkit.KafkaForTests;
import org.presswatch.testkit.LineResource;
import org.presswatch.testkit.TopicWriter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Takes the pictures of {@code docs/tour.md} anew, into {@code target/screenshots/tour-*.png}. */
@QuarkusTest
@TestProfile(EmptyStoreIT.OnItsOwn.class)
@WithTestResource(LineResource.class)
@EnabledIfSystemProperty(named = "presswatch.docs.pictures", matches = "true")
class TourIT extends InBrowser {

    @Inject
    ArticleWriter writer;

    @Inject
    ObservationWriter observations;

    @Inject
    DataSource database;

    @Test
    void takesThePictures() throws SQLException {
        writer.write(Newspaper.articles());
        writer.write(Archive.articles());
        observe();
        Page desk = page(1280);
        desk.navigate("/");
        assertThat(desk.locator(".timeline canvas")).isVisible();
        browser.keep(desk, "tour-list");
        desk.navigate("/articles/" + Newspaper.articles().getFirst().key());
        browser.keep(desk, "tour-article");
        desk.navigate("/?topic=platform-blocking");
        assertThat(desk.locator(".timeline canvas")).isVisible();
        browser.keep(desk, "tour-timeline");
        desk.navigate("/sources");
        browser.keep(desk, "tour-sources");
        Page phone = page(390);
        phone.navigate("/");
        assertThat(phone.locator(".timeline canvas")).isVisible();
        browser.keep(phone, "tour-phone");
        showTheLine(desk);
    }

    private void showTheLine(Page page) throws SQLException {
        fillTheHour();
        var stages = new ArrayList<KafkaConsumer<byte[], byte[]>>();
        try (var topics = new TopicWriter()) {
            for (int i = 0; i < 240; i++) {
                topics.write(Topics.PAGES_FETCHED, "k" + i, new byte[200]);
                topics.write(Topics.ARTICLES_PARSED, "k" + i, new byte[200]);
            }
            var input = new ConsumerRecord<>(
                    Topics.PAGES_FETCHED, 0, 7, "key", "{\"url\": ".getBytes(StandardCharsets.UTF_8));
            topics.write(DeadLetters.of(input, "parser", "invalid-json", "unexpected end of input"));
            for (String stage : List.of("parser", "parser", "parser", "classifier", "classifier")) {
                stages.add(member(stage));
            }
            Awaitility.await().atMost(Duration.ofMinutes(2)).pollInSameThread().until(() -> {
                stages.forEach(stage -> {
                    stage.poll(Duration.ofMillis(200));
                    stage.commitSync();
                });
                page.navigate("/line");
                return page.locator("tbody tr .num:last-child").allInnerTexts().equals(List.of("3", "2", "1"));
            });
            browser.keep(page, "tour-line");
        } finally {
            stages.forEach(KafkaConsumer::close);
        }
    }

    private static KafkaConsumer<byte[], byte[]> member(String stage) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        KafkaForTests.bootstrapServers(),
                        "group.id",
                        "presswatch-" + stage,
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(stage.equals("parser") ? Topics.PAGES_FETCHED : Topics.ARTICLES_PARSED));
        return consumer;
    }

    /** Verdicts in each minute of the last hour, as on a day with news. */
    private void fillTheHour() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO classification SELECT (jsonb_populate_record(NULL::classification, to_jsonb(c) || jsonb_build_object(
                            'id', 1000000 + m * 100 + k, 'event_id', 'tour-' || m || '-' || k,
                            'received_at', date_trunc('minute', now()) - m * interval '1 minute'))).*
                    FROM (SELECT * FROM classification LIMIT 1) c, generate_series(0, 59) m,
                        LATERAL generate_series(1, (9 + 6 * sin(m / 6.0) + 3 * sin(m * 1.7))::integer) k""");
        }
    }

    private void observe() throws SQLException {
        Instant at = Instant.parse("2026-11-24T12:00:00Z");
        observations.write(List.of(
                observed(
                        "northern-ledger.example",
                        Kind.LEGAL_BLOCK,
                        at,
                        451,
                        "Answered 451 Unavailable For Legal Reasons"),
                observed(
                        "nezavisimy.example",
                        Kind.TLS_FAILURE,
                        at.minusSeconds(5_400),
                        null,
                        "The connection was reset during the handshake"),
                observed(
                        "quotidien.example",
                        Kind.TAKEDOWN,
                        at.minusSeconds(90_000),
                        404,
                        "An article that was published is gone"),
                observed(
                        "elfaro.example",
                        Kind.SILENCE,
                        at.minusSeconds(40_000),
                        null,
                        "Nothing new for 6 days, usually every 9 hours"),
                observed(
                        "anzeiger.example",
                        Kind.RECOVERY,
                        at.minusSeconds(200_000),
                        200,
                        "Answers again after 2 days")));
    }

    private static SourceObserved observed(String host, Kind kind, Instant at, Integer status, String detail) {
        return new SourceObserved(host, kind, "https://" + host + "/", null, null, at, status, detail);
    }
}
