package org.presswatch.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads what is written to one topic after the reader was made, as a {@code read_committed} subscriber would. */
public final class TopicReader implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    private TopicReader(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** A reader of what comes from now on. */
    public static TopicReader of(String topic) {
        return of(KafkaForTests.bootstrapServers(), topic);
    }

    /** A reader of what comes to another broker's topic from now on. */
    public static TopicReader of(String bootstrapServers, String topic) {
        TopicReader reader = atEnds(bootstrapServers, topic);
        // Without this the position is only looked up at the first poll, and what comes before it is missed.
        reader.consumer.assignment().forEach(reader.consumer::position);
        return reader;
    }

    private static TopicReader atEnds(String bootstrapServers, String topic) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        return new TopicReader(consumer);
    }

    /** Everything that has come so far, without waiting for more. */
    public List<ConsumerRecord<String, byte[]>> seen() {
        consumer.poll(Duration.ZERO).forEach(seen::add);
        return List.copyOf(seen);
    }

    /** Everything seen so far, after waiting until that is at least {@code count} records. */
    public List<ConsumerRecord<String, byte[]>> await(int count) {
        Awaitility.await()
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(1))
                .pollInSameThread()
                .untilAsserted(() -> {
                    poll();
                    if (seen.size() < count) {
                        throw new AssertionError("saw " + seen.size() + " of " + count + " records");
                    }
                });
        return List.copyOf(seen);
    }

    /** The first record that satisfies the condition, waiting for it. */
    public ConsumerRecord<String, byte[]> awaitOne(Predicate<ConsumerRecord<String, byte[]>> condition) {
        return Awaitility.await()
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(1))
                .pollInSameThread()
                .until(
                        () -> {
                            poll();
                            return seen.stream().filter(condition).findFirst();
                        },
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** The first record with that key, waiting for it. */
    public ConsumerRecord<String, byte[]> awaitKey(String key) {
        return awaitOne(record -> key.equals(record.key()));
    }

    private void poll() {
        consumer.poll(POLL).forEach(seen::add);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
