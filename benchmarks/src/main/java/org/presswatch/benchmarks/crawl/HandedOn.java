package org.presswatch.benchmarks.crawl;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.presswatch.events.Topics;

/** The pages that a reader of committed records sees. */
final class HandedOn implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Integer> times = new HashMap<>();

    HandedOn(String broker) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.PAGES_FETCHED).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** How many pages have come, after waiting a little. */
    int pages() {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> times.merge(record.key(), 1, Integer::sum));
        return times.size();
    }

    /** Pages that came more than once. */
    long repeated() {
        return times.values().stream().filter(count -> count > 1).count();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
