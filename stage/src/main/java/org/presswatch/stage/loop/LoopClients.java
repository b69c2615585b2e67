package org.presswatch.stage.loop;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.presswatch.events.kafka.TopicCreation;

/**
 * The Kafka clients of one loop. What keeps records from getting lost or repeated is set here and cannot be overridden;
 * addresses and credentials come from outside.
 */
public final class LoopClients {

    /** How long a killed process keeps its partitions' readers waiting, in milliseconds. */
    private static final int TRANSACTION_TIMEOUT = 10_000;

    /** How long one call waits for an absent broker before the loop takes over, in milliseconds. */
    private static final int LONGEST_BLOCK = 10_000;

    private static final int BATCH_BYTES = 256 * 1024;
    private static final int LONGEST_RECONNECT_PAUSE = 500;

    private final Map<String, Object> common;
    private final String group;
    private final String clientId;
    private final int recordsPerPoll;

    /**
     * @param common settings of every client: addresses and credentials
     * @param group the consumer group
     * @param recordsPerPoll the most records that one poll returns
     */
    public LoopClients(Map<String, Object> common, String group, int recordsPerPoll) {
        this.common = Map.copyOf(common);
        this.group = group;
        // Every start gets a name of its own. What an earlier one left behind is fenced by its place in the group.
        this.clientId = group + "-" + UUID.randomUUID();
        this.recordsPerPoll = recordsPerPoll;
    }

    /** How the broker knows this loop; the same for all clients that it makes, and for no other loop. */
    public String clientId() {
        return clientId;
    }

    Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(consumerSettings(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    Producer<String, byte[]> producer() {
        return new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());
    }

    /** The consumer's settings in effect, without the deserializers. */
    public Map<String, Object> consumerSettings() {
        var settings = shared();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        // Shares out each topic by itself. The broker's own choice counts partitions over all topics, and one of three
        // replicas would hold nothing but the lane for history, which is empty most of the time.
        settings.put(ConsumerConfig.GROUP_REMOTE_ASSIGNOR_CONFIG, "range");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, recordsPerPoll);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, TopicCreation.LARGEST_MESSAGE);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, TopicCreation.LARGEST_MESSAGE);
        return settings;
    }

    /** The producer's settings in effect, without the serializers. */
    public Map<String, Object> producerSettings() {
        var settings = shared();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, clientId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_BLOCK);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        // The broker asks to try again while it finishes the transaction before; 100 ms would be most of one.
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 10);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCreation.LARGEST_MESSAGE);
        return settings;
    }

    private Map<String, Object> shared() {
        var settings = new HashMap<>(common);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_RECONNECT_PAUSE);
        return settings;
    }
}
