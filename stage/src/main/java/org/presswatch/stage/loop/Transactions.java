package org.presswatch.stage.loop;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.IllegalGenerationException;
import org.jspecify.annotations.Nullable;

/**
 * A transactional producer that is thrown away at the first failure. Its successor has the same transactional id, so the
 * broker settles what the first left open, and fences it, before the successor may write: there is one way to recover,
 * whatever went wrong and however much of it the client knows.
 */
final class Transactions implements AutoCloseable {

    private final Supplier<Producer<String, byte[]>> producers;
    private @Nullable Producer<String, byte[]> producer;

    Transactions(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
    }

    boolean isOpen() {
        return producer != null;
    }

    /** Settles what an earlier producer left open; returns when the broker has. */
    void open() {
        close();
        Producer<String, byte[]> fresh = producers.get();
        try {
            fresh.initTransactions();
        } catch (KafkaException e) {
            fresh.close(Duration.ZERO);
            throw e;
        }
        producer = fresh;
    }

    void begin() {
        expectOpen().beginTransaction();
    }

    void send(ProducerRecord<String, byte[]> record, Callback callback) {
        expectOpen().send(record, callback);
    }

    /** Writes answers and positions at once, or fails with neither. */
    void commit(Map<TopicPartition, OffsetAndMetadata> positions, ConsumerGroupMetadata member) {
        // Without a generation the broker would take the positions from anyone, a zombie included.
        if (member.generationId() <= 0 || member.memberId().isEmpty()) {
            throw new IllegalGenerationException("this process is no member of group " + member.groupId());
        }
        expectOpen().sendOffsetsToTransaction(positions, member);
        expectOpen().commitTransaction();
    }

    private Producer<String, byte[]> expectOpen() {
        if (producer == null) {
            throw new IllegalStateException("no producer is open");
        }
        return producer;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
