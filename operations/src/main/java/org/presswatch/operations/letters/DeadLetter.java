package org.presswatch.operations.letters;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.operations.broker.Place;
import org.presswatch.stage.DeadLetters;

/**
 * A record that a stage could not process, without its value.
 *
 * @param id where it stands on the dead-letter topic, for example {@code pages.fetched.dlq-3@42}
 * @param at when it was set aside
 * @param topic where it came from, and where a replay sends it
 * @param origin where it stood there, if that is known
 * @param key text of the record's key, if it has one
 * @param subject the URL that it is about, if it says so
 * @param attempts how often it has failed
 * @param bytes of its value
 * @param resolution what was done about it, if something was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetter(
        Place id,
        Instant at,
        String stage,
        String reason,
        String detail,
        String topic,
        @Nullable Place origin,
        @Nullable String key,
        @Nullable String subject,
        int attempts,
        int bytes,
        @Nullable Resolution resolution) {

    private static final String UNKNOWN = "unknown";
    private static final String SUFFIX = ".dlq";

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record, @Nullable Resolution resolution) {
        String topic = originOf(record);
        return new DeadLetter(
                Place.of(record),
                Instant.ofEpochMilli(record.timestamp()),
                header(record, DeadLetters.STAGE, UNKNOWN),
                header(record, DeadLetters.REASON, UNKNOWN),
                header(record, DeadLetters.DETAIL, ""),
                topic,
                Place.find(topic + "-" + header(record, DeadLetters.PARTITION, "") + "@"
                                + header(record, DeadLetters.OFFSET, ""))
                        .orElse(null),
                record.key() == null ? null : ReadableValue.line(record.key()),
                EventRecords.header(record.headers(), "ce_subject"),
                attemptsOf(record),
                Math.max(0, record.serializedValueSize()),
                resolution);
    }

    boolean isOpen() {
        return resolution == null;
    }

    /** The dead-letter topic says it; its header may only choose the lane beside that topic. */
    private static String originOf(ConsumerRecord<byte[], byte[]> record) {
        String live = record.topic().substring(0, record.topic().length() - SUFFIX.length());
        String named = header(record, DeadLetters.TOPIC, live);
        return named.equals(Topics.backfillOf(live)) ? named : live;
    }

    private static int attemptsOf(ConsumerRecord<byte[], byte[]> record) {
        String attempts = header(record, DeadLetters.ATTEMPT, "1");
        return attempts.matches("[0-9]{1,6}") ? Integer.parseInt(attempts) : 1;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name, String otherwise) {
        String value = EventRecords.header(record.headers(), name);
        return value == null ? otherwise : value;
    }
}
