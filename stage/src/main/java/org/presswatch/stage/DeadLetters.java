package org.presswatch.stage;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The record for the dead-letter topic: key, value and headers as they came, and why, where and at which attempt it
 * failed in headers of its own.
 */
public final class DeadLetters {

    public static final String REASON = "dlq-reason";
    public static final String DETAIL = "dlq-detail";
    public static final String STAGE = "dlq-stage";
    public static final String TOPIC = "dlq-topic";
    public static final String PARTITION = "dlq-partition";
    public static final String OFFSET = "dlq-offset";

    /** How often it has failed, this time included; it survives a replay. */
    public static final String ATTEMPT = "dlq-attempt";

    private static final int LONGEST_DETAIL = 1_000;

    private DeadLetters() {}

    /** The dead letter for {@code input}, to be written before the input is acknowledged. */
    public static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> input, String stage, String reason, String detail) {
        var headers = new RecordHeaders(input.headers());
        put(headers, ATTEMPT, Integer.toString(attemptsOf(input) + 1));
        put(headers, REASON, reason);
        put(headers, DETAIL, detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL));
        put(headers, STAGE, stage);
        put(headers, TOPIC, input.topic());
        put(headers, PARTITION, Integer.toString(input.partition()));
        put(headers, OFFSET, Long.toString(input.offset()));
        return new ProducerRecord<>(Topics.deadLettersOf(input.topic()), null, input.key(), input.value(), headers);
    }

    private static int attemptsOf(ConsumerRecord<String, byte[]> input) {
        String attempts = EventRecords.header(input.headers(), ATTEMPT);
        return attempts != null && attempts.matches("[0-9]{1,6}") ? Integer.parseInt(attempts) : 0;
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(UTF_8));
    }
}
