package org.presswatch.operations.letters;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Event;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.Topics;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.operations.broker.Place;
import org.presswatch.stage.DeadLetters;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The record that a replay sends: as it came, but with the count of its failures and the letter that it was. */
final class Replays {

    /** The dead letter's place. */
    static final String REPLAY_OF = "replay-of";

    /** What the stage that set it aside had added, but for the count of attempts. */
    private static final List<String> LEFT_OUT = List.of(
            DeadLetters.REASON,
            DeadLetters.DETAIL,
            DeadLetters.STAGE,
            DeadLetters.TOPIC,
            DeadLetters.PARTITION,
            DeadLetters.OFFSET);

    private static final Map<String, Class<? extends Event>> TYPES = Map.of(
            Topics.PAGES_FETCHED, PageFetched.class,
            Topics.ARTICLES_PARSED, ArticleParsed.class,
            Topics.ARTICLES_CLASSIFIED, ArticleClassified.class,
            Topics.SOURCES_OBSERVED, SourceObserved.class);

    private Replays() {}

    static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, Mending mending) {
        DeadLetter letter = DeadLetter.of(record, null);
        var headers = new RecordHeaders(record.headers());
        LEFT_OUT.forEach(headers::remove);
        put(headers, DeadLetters.ATTEMPT, Integer.toString(letter.attempts()));
        put(headers, REPLAY_OF, letter.id().toString());
        mending.headers().forEach((name, value) -> put(headers, name, value));
        byte[] key = mending.key() == null ? record.key() : mending.key().getBytes(UTF_8);
        byte[] value = mending.value() == null ? record.value() : mending.value();
        if (mending.isAny()) {
            check(letter, key, value, headers);
        }
        return new ProducerRecord<>(letter.topic(), null, key, value, headers);
    }

    private static void put(RecordHeaders headers, String name, String value) {
        headers.remove(name);
        if (!value.isEmpty()) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    private static void check(DeadLetter letter, byte[] key, byte[] value, RecordHeaders headers) {
        Class<? extends Event> type = TYPES.get(letter.id().topic().replaceFirst("\\.dlq$", ""));
        if (type == null) {
            return;
        }
        try {
            EventRecords.read(asStagesReadIt(letter.id(), key, value, headers), type);
        } catch (InvalidEventException e) {
            throw new UnfitMendingException(
                    "the mended record is still no valid event, so nothing was sent: " + e.getMessage(), e);
        }
    }

    private static ConsumerRecord<String, byte[]> asStagesReadIt(
            Place place, byte[] key, byte[] value, RecordHeaders headers) {
        return new ConsumerRecord<>(
                place.topic(),
                place.partition(),
                place.offset(),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key == null ? null : new String(key, UTF_8),
                value,
                headers,
                java.util.Optional.empty());
    }
}
