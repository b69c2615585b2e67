package org.presswatch.chaos.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning to their present end, as a {@code read_committed} subscriber. */
public final class TopicReading {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<String, Object> settings = new HashMap<>();

    public TopicReading(String servers) {
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    }

    /** Every topic of the line that exists, without Kafka's own. */
    public List<String> topics() {
        try (var consumer = consumer()) {
            return consumer.listTopics().keySet().stream()
                    .filter(name -> !name.startsWith("_"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Gives each record to {@code reader}.
     *
     * @throws IllegalStateException if the end is not reached in five minutes
     */
    public void read(List<String> topics, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = new ArrayList<>();
            topics.forEach(topic -> consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            long deadline = System.nanoTime() + LONGEST.toNanos();
            while (!ends.isEmpty()) {
                consumer.poll(POLL).forEach(reader);
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the ends of " + ends.keySet() + " cannot be reached");
                }
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
