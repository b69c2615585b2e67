package org.presswatch.operations.letters;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Topics;
import org.presswatch.events.json.EventJson;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.letters.Resolution.Action;
import org.presswatch.stage.DeadLetters;
import org.presswatch.testkit.KafkaForTests;
import org.presswatch.testkit.SampleEvents;
import org.presswatch.testkit.TopicReader;
import org.presswatch.testkit.TopicWriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeadLetterBoxIT {

    private static final TopicWriter WRITER = new TopicWriter();

    private final Broker broker = Broker.at(KafkaForTests.bootstrapServers());
    private final DeadLetterBox box = new DeadLetterBox(broker, Clock.systemUTC());

    /** A reason of its own keeps each test's letters apart from the others'. */
    private final String reason = "test-" + UUID.randomUUID();

    private final LetterFilter mine = new LetterFilter(null, null, reason, null, null, false);
    private final ArticleParsed article =
            SampleEvents.article("https://news.example.org/" + reason, "A title", "A text.");

    @AfterAll
    static void close() {
        WRITER.close();
    }

    @Test
    void listsOpenLetters_theNewestFirst_andCountsAll() {
        Place first = set(article.key(), "{".getBytes(UTF_8));
        Place second = set(article.key(), "{".getBytes(UTF_8));
        Place third = set(article.key(), "{".getBytes(UTF_8));

        LetterPage page = box.list(mine, 2);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.letters())
                .extracting(DeadLetter::id)
                .containsExactly(third, second)
                .doesNotContain(first);
        assertThat(page.letters().getFirst()).satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo(Topics.ARTICLES_PARSED);
            assertThat(letter.stage()).isEqualTo("classifier");
            assertThat(letter.origin()).isEqualTo(new Place(Topics.ARTICLES_PARSED, 0, 7));
            assertThat(letter.subject()).isEqualTo(article.subject());
            assertThat(letter.attempts()).isEqualTo(1);
        });
    }

    @Test
    void narrowsDown_byStageTopicAndTime() {
        Place letter = set(article.key(), "{".getBytes(UTF_8));
        DeadLetter listed = box.list(mine, 10).letters().getFirst();

        assertThat(box.list(new LetterFilter("parser", null, reason, null, null, false), 10)
                        .total())
                .isZero();
        assertThat(box.list(new LetterFilter("classifier", Topics.ARTICLES_PARSED, reason, null, null, false), 10)
                        .letters())
                .extracting(DeadLetter::id)
                .containsExactly(letter);
        assertThat(box.list(new LetterFilter(null, null, reason, listed.at(), null, false), 10)
                        .total())
                .isEqualTo(1);
        assertThat(box.list(new LetterFilter(null, null, reason, listed.at().plusMillis(1), null, false), 10)
                        .total())
                .isZero();
        assertThat(box.list(new LetterFilter(null, null, reason, null, listed.at(), false), 10)
                        .total())
                .isZero();
    }

    @Test
    void opensALetter_whateverItsBytesAre() {
        Place json = set(
                article.key(), "{\"title\":\"%s\"}".formatted("x".repeat(2_000)).getBytes(UTF_8));
        Place bytes = set(article.key(), new byte[] {0, (byte) 0xff, (byte) 0xfe, 'a'});
        Place escape = set(article.key(), "\u001b[2J{broken".getBytes(UTF_8));

        assertThat(box.find(json, 4_000).orElseThrow().value())
                .contains("\"title\" : \"xxx")
                .contains("2,000 characters")
                .hasSizeLessThan(1_000);
        assertThat(box.find(bytes, 4_000).orElseThrow().value())
                .contains("00 ff fe 61")
                .contains("...a");
        assertThat(box.find(escape, 4_000).orElseThrow().value()).isEqualTo("\\u001b[2J{broken");
        assertThat(box.find(new Place(json.topic(), json.partition(), 1L << 40), 10))
                .isEmpty();
        assertThat(box.find(new Place(Topics.ARTICLES_PARSED, 0, 0), 10)).isEmpty();
    }

    @Test
    void sendsALetterBack_withItsKeyIdAndCount_once() throws Exception {
        Place letter = set(article.key(), EventJson.write(article));
        try (var reader = TopicReader.of(Topics.ARTICLES_PARSED)) {
            assertThat(box.replay(List.of(letter), Mending.NONE, "ann")).isEqualTo(new Tally(1, 0, 0));
            assertThat(box.replay(List.of(letter), Mending.NONE, "bob")).isEqualTo(new Tally(0, 1, 0));

            ConsumerRecord<String, byte[]> back = reader.awaitKey(article.key());
            assertThat(EventRecords.read(back, ArticleParsed.class)).isEqualTo(article);
            assertThat(header(back, "ce_id")).isEqualTo(article.eventId());
            assertThat(header(back, Replays.REPLAY_OF)).isEqualTo(letter.toString());
            assertThat(header(back, DeadLetters.REASON)).isNull();
            assertThat(header(DeadLetters.of(back, "classifier", "again", "again")
                            .headers()
                            .lastHeader("dlq-attempt")))
                    .isEqualTo("2");
            assertThat(reader.await(1)).hasSize(1);
        }
        assertThat(box.list(mine, 10).letters()).isEmpty();
        assertThat(box.list(new LetterFilter(null, null, reason, null, null, true), 10)
                        .letters())
                .singleElement()
                .satisfies(resolved -> {
                    assertThat(resolved.resolution()).isNotNull();
                    assertThat(resolved.resolution().action()).isEqualTo(Action.REPLAYED);
                    assertThat(resolved.resolution().by()).isEqualTo("ann");
                });
    }

    @Test
    void sendsAMendedValue_onlyIfItIsAnEvent() throws Exception {
        Place letter = set("another key", "{".getBytes(UTF_8));
        var stillBroken = new Mending("{}".getBytes(UTF_8), null, Map.of());
        var mended = new Mending(EventJson.write(article), article.key(), Map.of("ce_type", ArticleParsed.TYPE));

        assertThatThrownBy(() -> box.replay(List.of(letter), stillBroken, "ann"))
                .isInstanceOf(LetterRefusedException.class)
                .hasMessageContaining("still no valid event");
        assertThat(box.list(mine, 10).total()).isEqualTo(1);
        try (var reader = TopicReader.of(Topics.ARTICLES_PARSED)) {
            assertThat(box.replay(List.of(letter), mended, "ann").done()).isEqualTo(1);
            assertThat(reader.awaitKey(article.key()).value()).isEqualTo(EventJson.write(article));
        }
    }

    @Test
    void dropsLetters_andPassesOverWhatIsNotThere() throws Exception {
        Place letter = set(article.key(), "{".getBytes(UTF_8));
        Place none = new Place(letter.topic(), letter.partition(), 1L << 40);

        assertThat(box.drop(List.of(letter, none, new Place("no.such.dlq", 0, 0)), "ann"))
                .isEqualTo(new Tally(1, 0, 2));
        assertThat(box.list(mine, 10).total()).isZero();
    }

    @Test
    void aSecondDesk_sendsTheFirstAway_soThatNothingIsSentTwice() throws Exception {
        Place letter = set(article.key(), EventJson.write(article));
        try (var first = new ResolvingDesk(broker, Clock.systemUTC(), "ann");
                var second = new ResolvingDesk(broker, Clock.systemUTC(), "bob")) {
            assertThat(second.resolve(List.of(letter), Action.REPLAYED, Mending.NONE)
                            .done())
                    .isEqualTo(1);

            assertThatThrownBy(() -> first.resolve(List.of(letter), Action.REPLAYED, Mending.NONE))
                    .isInstanceOf(LetterRefusedException.class)
                    .hasMessageContaining("somebody else");
        }
    }

    /** Sets a record aside as the classifier would, and says where the letter stands. */
    private Place set(String key, byte[] value) {
        ProducerRecord<String, byte[]> event = EventRecords.write(Topics.ARTICLES_PARSED, article, "/presswatch/test");
        var input = new ConsumerRecord<>(Topics.ARTICLES_PARSED, 0, 7, key, value);
        event.headers().forEach(input.headers()::add);
        var written = WRITER.write(DeadLetters.of(input, "classifier", reason, "no such luck"));
        return new Place(written.topic(), written.partition(), written.offset());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return EventRecords.header(record.headers(), name);
    }

    private static String header(org.apache.kafka.common.header.Header header) {
        return new String(header.value(), UTF_8);
    }
}
