package org.presswatch.stage;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.presswatch.events.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The note that a stage rightly made nothing of a record: its key and headers without its value, and why and where. */
public final class Drops {

    public static final String REASON = "drop-reason";
    public static final String STAGE = "drop-stage";
    public static final String TOPIC = "drop-topic";
    public static final String PARTITION = "drop-partition";
    public static final String OFFSET = "drop-offset";

    private Drops() {}

    /** The note for {@code input}, to be written before the input is acknowledged. */
    public static ProducerRecord<String, byte[]> of(ConsumerRecord<String, byte[]> input, String stage, String reason) {
        var headers = new RecordHeaders(input.headers());
        put(headers, REASON, reason);
        put(headers, STAGE, stage);
        put(headers, TOPIC, input.topic());
        put(headers, PARTITION, Integer.toString(input.partition()));
        put(headers, OFFSET, Long.toString(input.offset()));
        return new ProducerRecord<>(Topics.RECORDS_DROPPED, null, input.key(), null, headers);
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(UTF_8));
    }
}
