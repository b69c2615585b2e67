package org.presswatch.stage.loop;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What a {@code read_committed} subscriber has seen of a topic, from its beginning.
 *
 * @param seen how many different keys
 * @param repeated how many records beyond the first of each key
 */
record Tally(int seen, int repeated) {

    /** Counts as a subscriber would who has read for as long as records keep coming, at most {@code patience}. */
    static Tally of(String servers, String topic, int expected, Duration patience) {
        Map<String, Integer> counts = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + patience.toNanos();
            long end = Long.MAX_VALUE;
            // After the last expected key it reads on for a while: a repeat would come late.
            while (System.nanoTime() < Math.min(deadline, end)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    counts.merge(record.key(), 1, Integer::sum);
                }
                if (counts.size() >= expected && end == Long.MAX_VALUE) {
                    end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
                }
            }
        }
        int records = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Tally(counts.size(), records - counts.size());
    }
}
