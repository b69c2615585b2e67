package org.presswatch.fetcher.emit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.TopicCreation;

/**
 * The Kafka clients of a relay. What keeps events from getting lost or repeated is set here and cannot be overridden;
 * addresses and credentials come from outside.
 */
public final class RelayClients {

    /** Where the number of the last batch is kept: a position of a group that nobody is a member of. */
    static final TopicPartition MARKER = new TopicPartition(Topics.PAGES_FETCHED, 0);

    private static final int TRANSACTION_TIMEOUT = 10_000;
    private static final int LONGEST_BLOCK = 10_000;

    /** Longer would be in vain: the broker aborts the transaction by then. */
    private static final int DELIVERY = 12_000;

    private static final int BATCH_BYTES = 256 * 1024;

    private final Map<String, Object> common;

    /** @param common settings of every client: addresses and credentials */
    public RelayClients(Map<String, Object> common) {
        this.common = Map.copyOf(common);
    }

    /** The group under which Kafka remembers the last batch of that outbox. */
    static String groupOf(String outbox) {
        return "presswatch-fetcher-outbox-" + outbox;
    }

    /** All relays of one outbox have one transactional id: a new one fences what the one before it left behind. */
    Producer<String, byte[]> producer(String outbox) {
        return new KafkaProducer<>(producerSettings(outbox), new StringSerializer(), new ByteArraySerializer());
    }

    /** The producer's settings in effect, without the serializers. */
    public Map<String, Object> producerSettings(String outbox) {
        var settings = new HashMap<>(common);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, groupOf(outbox));
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_BLOCK);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_BLOCK);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // The broker asks to try again while it finishes the transaction before; 100 ms would be most of one.
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 10);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCreation.LARGEST_MESSAGE);
        return settings;
    }

    /** The number of the last batch that Kafka has of that outbox; 0 for none. */
    long lastBatch(String outbox) {
        try (Admin admin = Admin.create(common)) {
            OffsetAndMetadata marker = admin.listConsumerGroupOffsets(
                            groupOf(outbox), new ListConsumerGroupOffsetsOptions().requireStable(true))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(MARKER);
            return marker == null ? 0 : marker.offset();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
