package org.presswatch.stage;

import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RecordProcessorTest {

    private static final ConsumerRecord<String, byte[]> INPUT =
            new ConsumerRecord<>("pages.fetched", 3, 77, "key", "value".getBytes(UTF_8));
    private static final ProducerRecord<String, byte[]> OUTPUT = new ProducerRecord<>("articles.parsed", "key", null);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void writesWhatTheHandlerMade() {
        assertThat(process(input -> new Outcome.Done(List.of(OUTPUT)))).containsExactly(OUTPUT);
        assertThat(count("done")).isEqualTo(1);
    }

    @Test
    void leavesOut_whatHistoryHadLedToBefore() {
        var known = new ProducerRecord<>("articles.parsed", "key", new byte[0]);
        known.headers().add("ce_id", "known".getBytes(UTF_8));
        var fresh = new ProducerRecord<>("articles.parsed", "key", new byte[0]);
        fresh.headers().add("ce_id", "fresh".getBytes(UTF_8));
        var history = new ConsumerRecord<>("pages.fetched.backfill", 3, 77, "key", "value".getBytes(UTF_8));
        history.headers().add(EventRecords.KNOWN_IDS, "older,known".getBytes(UTF_8));
        var processor =
                new RecordProcessor("parser", "pages", input -> new Outcome.Done(List.of(known, fresh)), meters);
        var unchanged = new RecordProcessor("parser", "pages", input -> new Outcome.Done(List.of(known)), meters);

        assertThat(processor.process(history)).containsExactly(fresh);
        assertThat(unchanged.process(history)).isEmpty();
        assertThat(meters.counter("parser.pages.dropped", "reason", "already-known")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsADrop_andNotesItsReason_withoutTheValue() {
        assertThat(process(input -> new Outcome.Dropped("no-article")))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.topic()).isEqualTo("records.dropped");
                    assertThat(note.key()).isEqualTo("key");
                    assertThat(note.value()).isNull();
                    assertThat(header(note, Drops.REASON)).isEqualTo("no-article");
                    assertThat(header(note, Drops.STAGE)).isEqualTo("parser");
                    assertThat(header(note, Drops.TOPIC)).isEqualTo("pages.fetched");
                    assertThat(header(note, Drops.OFFSET)).isEqualTo("77");
                });
        assertThat(meters.counter("parser.pages.dropped", "reason", "no-article")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void deadLetters_whatIsNoEvent() {
        var written = process(input -> {
            throw new InvalidEventException(InvalidEventException.Reason.INVALID_JSON, "the value is no JSON");
        });

        assertThat(written).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("pages.fetched.dlq");
            assertThat(letter.key()).isEqualTo("key");
            assertThat(letter.value()).isEqualTo(INPUT.value());
            assertThat(header(letter, DeadLetters.REASON)).isEqualTo("invalid-json");
            assertThat(header(letter, DeadLetters.DETAIL)).isEqualTo("the value is no JSON");
            assertThat(header(letter, DeadLetters.STAGE)).isEqualTo("parser");
            assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("pages.fetched");
            assertThat(header(letter, DeadLetters.PARTITION)).isEqualTo("3");
            assertThat(header(letter, DeadLetters.OFFSET)).isEqualTo("77");
            assertThat(header(letter, DeadLetters.ATTEMPT)).isEqualTo("1");
        });
    }

    @Test
    void deadLetters_poisonAndSurprises_withTheirReason() {
        RecordHandler poison = input -> {
            throw new PoisonRecordException("parse-deadline", "took longer than 2 s");
        };
        RecordHandler surprise = input -> {
            throw new IllegalStateException();
        };
        RecordHandler depth = input -> {
            throw new StackOverflowError();
        };

        assertThat(header(process(poison).getFirst(), DeadLetters.REASON)).isEqualTo("parse-deadline");
        assertThat(header(process(surprise).getFirst(), DeadLetters.REASON)).isEqualTo(RecordProcessor.UNEXPECTED);
        assertThat(header(process(depth).getFirst(), DeadLetters.REASON)).isEqualTo(RecordProcessor.UNEXPECTED);
    }

    @Test
    void countsTheAttempts_acrossReplays() {
        var replayed = new ConsumerRecord<>("pages.fetched", 0, 5, "key", "value".getBytes(UTF_8));
        replayed.headers().add(DeadLetters.ATTEMPT, "2".getBytes(UTF_8));

        var letter = DeadLetters.of(replayed, "parser", "invalid-json", "still no JSON");

        assertThat(header(letter, DeadLetters.ATTEMPT)).isEqualTo("3");
    }

    @Test
    void dropsATombstone() {
        var tombstone = new ConsumerRecord<String, byte[]>("pages.fetched", 0, 5, "key", null);
        var processor = new RecordProcessor("parser", "pages", input -> new Outcome.Done(List.of(OUTPUT)), meters);

        assertThat(processor.process(tombstone))
                .extracting(ProducerRecord::topic)
                .containsExactly("records.dropped");
        assertThat(meters.counter("parser.pages.dropped", "reason", RecordProcessor.TOMBSTONE)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void keepsCounters_thatAddUp() {
        process(input -> new Outcome.Done(List.of()));
        process(input -> new Outcome.Dropped("no-article"));
        process(input -> {
            throw new PoisonRecordException("parse-deadline", "took longer than 2 s");
        });

        assertThat(count("received")).isEqualTo(3);
        assertThat(count("done") + count("dropped") + count("dead.lettered")).isEqualTo(3);
    }

    private List<ProducerRecord<String, byte[]>> process(RecordHandler handler) {
        return new RecordProcessor("parser", "pages", handler, meters).process(INPUT);
    }

    private double count(String outcome) {
        return meters.find("parser.pages." + outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static String header(ProducerRecord<String, byte[]> letter, String name) {
        return EventRecords.header(letter.headers(), name);
    }
}
