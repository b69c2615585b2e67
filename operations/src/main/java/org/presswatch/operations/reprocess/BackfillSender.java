package org.presswatch.operations.reprocess;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.operations.broker.Broker;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes batches of history to the lane, each together with the position up to which it was read: whatever is killed, no
 * record is sent twice or left out.
 */
final class BackfillSender implements AutoCloseable {

    private static final String BACKFILL = "backfill";
    private static final int RECORDS_AT_ONCE = 50;
    private static final long BYTES_AT_ONCE = 4L * 1024 * 1024;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final ConsumerGroupMetadata group;
    private final Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    private int records;
    private long bytes;

    /** Of several runs from the same origin the last one sends the others away. */
    BackfillSender(Broker broker, ReprocessRequest request) {
        producer = broker.producer("presswatch-reprocess-" + request.from());
        topic = Topics.backfillOf(request.from().input());
        group = new ConsumerGroupMetadata(request.group());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    void add(ConsumerRecord<byte[], byte[]> record, List<String> knownIds) {
        if (records == 0) {
            producer.beginTransaction();
        }
        var headers = new RecordHeaders(record.headers());
        headers.remove(EventRecords.LANE);
        headers.add(EventRecords.LANE, BACKFILL.getBytes(UTF_8));
        headers.remove(EventRecords.KNOWN_IDS);
        headers.add(EventRecords.KNOWN_IDS, String.join(",", knownIds).getBytes(UTF_8));
        producer.send(new ProducerRecord<>(topic, null, record.key(), record.value(), headers));
        positions.put(
                new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        records++;
        bytes += record.serializedValueSize();
    }

    boolean isFull() {
        return records >= RECORDS_AT_ONCE || bytes >= BYTES_AT_ONCE;
    }

    void commit() {
        if (records > 0) {
            producer.sendOffsetsToTransaction(positions, group);
            producer.commitTransaction();
            positions.clear();
            records = 0;
            bytes = 0;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
