package org.presswatch.testkit;

import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.Event;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.events.kafka.TopicCreation;

/** Writes to topics as the line's own stages do, and as a hostile neighbour might. */
public final class TopicWriter implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public TopicWriter() {
        this(KafkaForTests.bootstrapServers());
    }

    public TopicWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        TopicCreation.LARGEST_MESSAGE,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Writes a valid event and returns when the broker has it. */
    public RecordMetadata write(String topic, Event event) {
        return write(EventRecords.write(topic, event, "/presswatch/test"));
    }

    /** Writes any bytes, with no headers. */
    public RecordMetadata write(String topic, @Nullable String key, byte @Nullable [] value) {
        return write(new ProducerRecord<>(topic, key, value));
    }

    /** Writes a record and returns when the broker has it. */
    public RecordMetadata write(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + record.topic(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a record of " + record.topic(), e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
