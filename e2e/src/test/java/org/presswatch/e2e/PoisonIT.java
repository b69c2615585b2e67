package org.presswatch.e2e;

import java.time.Duration;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Event;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.testkit.SampleEvents;
import org.presswatch.testkit.TopicWriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is no event becomes a dead letter of its own, on every topic that a stage reads, and the next record goes on. */
class PoisonIT {

    private static final RunningLine LINE = RunningLine.get();

    @ParameterizedTest
    @CsvSource({
        "pages.fetched, /poison/page",
        "articles.parsed, /poison/parsed",
        "articles.classified, /poison/classified"
    })
    void setsAsideWhatIsNoEvent_withTheReason_andGoesOn(String topic, String path) {
        String url = "https://news.example.org" + path;
        Event valid = validEvent(topic, url);
        try (var writer = new TopicWriter(LINE.bootstrapServers())) {
            writer.write(topic, valid.key(), "{\"articleId\":".getBytes(UTF_8));
            writer.write(topic, valid.key(), "{}".getBytes(UTF_8));
            writer.write(topic, valid.key(), new byte[0]);
            writer.write(topic, valid);
        }

        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(LINE.store().find(path)).isPresent());
        assertThat(deadLetters(topic, valid.key()))
                .extracting(letter -> EventRecords.header(letter.headers(), "dlq-reason"))
                .containsExactly("invalid-json", "invalid-event", "empty-value");
    }

    private static Event validEvent(String topic, String url) {
        ArticleParsed article = SampleEvents.article(url, "A valid article", "It follows three that are none.");
        return switch (topic) {
            case Topics.PAGES_FETCHED ->
                SampleEvents.page(
                        url,
                        "A valid article",
                        "<!doctype html><title>A valid article</title><h1>A valid article</h1>"
                                + "<p>It follows three that are none. It has a few words more, as articles have.</p>");
            case Topics.ARTICLES_PARSED -> article;
            default -> SampleEvents.classified(article, "media-pressure");
        };
    }

    private static List<ConsumerRecord<String, byte[]>> deadLetters(String topic, String key) {
        return EveryRecord.of(LINE.bootstrapServers(), Topics.deadLettersOf(topic)).records().stream()
                .filter(letter -> key.equals(letter.key()))
                .toList();
    }
}
