package org.presswatch.store.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.stage.DeadLetters;
import org.presswatch.store.read.ArticleDetail;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.testkit.LineResource;
import org.presswatch.testkit.SampleEvents;
import org.presswatch.testkit.TopicReader;
import org.presswatch.testkit.TopicWriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(LineResource.class)
class StoringIT {

    private static final String TOPIC = Topics.ARTICLES_CLASSIFIED;

    @Inject
    ArticleDetails details;

    @Inject
    MeterRegistry meters;

    private final String site = "https://" + UUID.randomUUID() + ".example/";

    private ArticleClassified event(String path, String title, int revision) {
        return SampleEvents.classified(
                SampleEvents.article(site + path, title, "A regulator blocked the site.", revision),
                "platform-blocking");
    }

    private ArticleDetail awaitStored(ArticleClassified event) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> details.find(event.key()), java.util.Optional::isPresent)
                .orElseThrow();
    }

    private double count(String outcome) {
        return meters.find("store.articles." + outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void storesOnce_whenSentTwice() {
        ArticleClassified event = event("twice", "Sent twice", 1);
        double repeated = count("repeated");
        try (var writer = new TopicWriter()) {
            writer.write(TOPIC, event);
            writer.write(TOPIC, event);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> count("repeated") == repeated + 1);
        ArticleDetail stored = awaitStored(event);
        assertThat(stored.revisions()).hasSize(1);
        assertThat(stored.topics()).isEqualTo(event.topics());
        assertThat(stored.text()).isEqualTo(event.article().text());
    }

    @Test
    void newerRevisionWins_whateverTheOrder() {
        double stale = count("stale");
        try (var writer = new TopicWriter()) {
            writer.write(TOPIC, event("a", "Second wording", 2));
            writer.write(TOPIC, event("a", "First wording", 1));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> count("stale") == stale + 1);
        ArticleDetail stored = details.find(ArticleIds.ofUrl(site + "a")).orElseThrow();
        assertThat(stored.title()).isEqualTo("Second wording");
        assertThat(stored.revisions())
                .extracting(ArticleDetail.Revision::title)
                .containsExactly("Second wording", "First wording");
        assertThat(stored.topics()).hasSize(1);
    }

    @Test
    void deadLettersEachBadRecord_andStoresItsNeighbours() {
        ArticleClassified before = event("before", "Before", 1);
        ArticleClassified after = event("after", "After", 1);
        String tag = UUID.randomUUID().toString();
        try (var writer = new TopicWriter();
                TopicReader letters = TopicReader.of(Topics.deadLettersOf(TOPIC))) {
            writer.write(TOPIC, before);
            writer.write(TOPIC, "garbage-" + tag, "not { json".getBytes(UTF_8));
            writer.write(TOPIC, "empty-" + tag, new byte[0]);
            writer.write(TOPIC, "other-" + tag, "{\"article\":{}}".getBytes(UTF_8));
            writer.write(withKey(before, "wrong-" + tag));
            writer.write(ofOtherType("type-" + tag));
            writer.write(withId("x".repeat(65) + tag));
            writer.write(TOPIC, "tombstone-" + tag, null);
            writer.write(TOPIC, after);
            assertThat(reasons(letters, tag, 6))
                    .containsExactlyInAnyOrder(
                            "garbage invalid-json",
                            "empty empty-value",
                            "other invalid-event",
                            "wrong wrong-key",
                            "type wrong-type",
                            "x refused-by-database");
        }
        awaitStored(before);
        awaitStored(after);
    }

    @Test
    void storesWhatTheDatabaseWouldRefuse_cleanedAndFlagged() {
        ArticleParsed clean = SampleEvents.article(site + "poison", "Ti\0tle\uD83D", "Te\0xt 😀 \uDE00 end", 1);
        ArticleClassified event = SampleEvents.classified(clean, "platform-blocking");
        try (var writer = new TopicWriter()) {
            writer.write(TOPIC, event);
        }
        ArticleDetail stored = awaitStored(event);
        assertThat(stored.title()).isEqualTo("Ti\uFFFDtle\uFFFD");
        assertThat(stored.text()).isEqualTo("Te\uFFFDxt 😀 \uFFFD end");
        assertThat(stored.flags()).contains("characters-replaced");
    }

    @Test
    void storesLongTextsWhole_andCutsEndlessOnes() {
        ArticleClassified whole = longArticle("long", 40_000);
        ArticleClassified endless = longArticle("endless", 1_200_000);
        try (var writer = new TopicWriter()) {
            writer.write(TOPIC, whole);
            writer.write(TOPIC, endless);
        }
        assertThat(awaitStored(whole).text()).isEqualTo(whole.article().text());
        assertThat(awaitStored(endless).text()).hasSize(1024 * 1024);
        assertThat(awaitStored(endless).flags()).contains("text-truncated");
    }

    @Test
    void countsEveryRecordOnce() {
        ArticleClassified event = event("counted", "Counted", 1);
        try (var writer = new TopicWriter()) {
            writer.write(TOPIC, event);
        }
        awaitStored(event);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(count("received"))
                        .isEqualTo(count("applied")
                                + count("repeated")
                                + count("stale")
                                + count("erased")
                                + count("dropped")
                                + count("dead.lettered")));
    }

    private ArticleClassified longArticle(String path, int length) {
        String text = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "w" + i + " ")
                .limit(length / 4)
                .collect(Collectors.joining());
        return SampleEvents.classified(SampleEvents.article(site + path, "Long", text.substring(0, length), 1));
    }

    private static ProducerRecord<String, byte[]> withKey(ArticleClassified event, String key) {
        ProducerRecord<String, byte[]> valid = EventRecords.write(TOPIC, event, "/presswatch/test");
        return new ProducerRecord<>(TOPIC, null, key, valid.value(), valid.headers());
    }

    private static ProducerRecord<String, byte[]> ofOtherType(String key) {
        var record = new ProducerRecord<>(TOPIC, key, "{}".getBytes(UTF_8));
        record.headers().add("ce_type", "org.presswatch.article.classified.v9".getBytes(UTF_8));
        return record;
    }

    /** A valid event with an id that no table takes. */
    private ProducerRecord<String, byte[]> withId(String id) {
        ArticleClassified event = event("id", "Id", 1);
        ProducerRecord<String, byte[]> valid = EventRecords.write(TOPIC, event, "/presswatch/test");
        byte[] value = new String(valid.value(), UTF_8).replace(event.key(), id).getBytes(UTF_8);
        return new ProducerRecord<>(TOPIC, null, id, value, valid.headers());
    }

    private static List<String> reasons(TopicReader letters, String tag, int count) {
        var found = new ArrayList<String>();
        await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
            found.clear();
            for (ConsumerRecord<String, byte[]> letter : letters.await(0)) {
                if (letter.key().endsWith(tag)) {
                    String kind =
                            letter.key().startsWith("x") ? "x" : letter.key().split("-")[0];
                    found.add(kind + " " + EventRecords.header(letter.headers(), DeadLetters.REASON));
                }
            }
            return found.size() >= count;
        });
        return found;
    }
}
