package org.presswatch.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.presswatch.events.Event;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;

/** Everything that a topic holds now, as a {@code read_committed} subscriber that starts at the beginning sees it. */
record EveryRecord(List<ConsumerRecord<String, byte[]>> records) {

    static EveryRecord of(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return new EveryRecord(records);
        }
    }

    /** The events in these records, all of which must be valid. */
    <T extends Event> List<T> events(Class<T> type) {
        return records.stream().map(record -> expectEvent(record, type)).toList();
    }

    private static <T extends Event> T expectEvent(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return EventRecords.read(record, type);
        } catch (InvalidEventException e) {
            throw new AssertionError(record.topic() + " holds a record that is no event", e);
        }
    }
}
