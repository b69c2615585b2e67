package org.presswatch.operations.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.presswatch.events.kafka.TopicCreation;

/** Where Kafka is, and clients that read only what is committed and write only in transactions. */
public final class Broker {

    /** How long one answer may take, in milliseconds. */
    static final int PATIENCE = 10_000;

    private static final int FETCH_BYTES = 4 * 1024 * 1024;

    private final Map<String, Object> settings;

    /** @param settings address and credentials, as for any Kafka client */
    public Broker(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** The broker at {@code host:port}, without credentials. */
    public static Broker at(String servers) {
        return new Broker(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers));
    }

    /** Where it is looked for. */
    public String address() {
        return String.valueOf(settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    }

    /** Address and credentials, as for any Kafka client. */
    public Map<String, Object> settings() {
        return settings;
    }

    /** A client for questions; the caller closes it. */
    public Admin admin() {
        var with = new HashMap<>(settings);
        with.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE / 2);
        with.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE / 2 - 500);
        return Admin.create(with);
    }

    /** The names of its topics. */
    public Set<String> topics() {
        try (Admin admin = admin()) {
            return answer(admin.listTopics().names());
        }
    }

    /**
     * What a question was answered.
     *
     * @throws BrokerAbsentException if it was not answered in time
     */
    public <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerAbsentException(address(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerAbsentException(address(), e);
        }
    }

    /** A reader of committed records without a group; the caller closes it. */
    public Consumer<byte[], byte[]> consumer() {
        var with = new HashMap<>(settings);
        with.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        with.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        with.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        with.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        with.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
        with.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE / 2);
        with.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        with.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        with.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(with, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * A writer in transactions; the caller closes it.
     *
     * @param transactionalId of several writers with the same only the last can write
     */
    public Producer<byte[], byte[]> producer(String transactionalId) {
        var with = new HashMap<>(settings);
        with.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        with.put(ProducerConfig.ACKS_CONFIG, "all");
        with.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        with.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE);
        with.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        with.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCreation.LARGEST_MESSAGE);
        return new KafkaProducer<>(with, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
