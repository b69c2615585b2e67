package org.presswatch.operations.reprocess;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.presswatch.operations.broker.Broker;

/** How much each stage has still to read. */
final class Lag {

    private final Broker broker;
    private final Admin admin;
    private final List<String> groups;

    /** @param groups consumer groups; one that has never committed anything is taken for absent */
    Lag(Broker broker, Admin admin, List<String> groups) {
        this.broker = broker;
        this.admin = admin;
        this.groups = groups;
    }

    /** Where a group stands on a topic. */
    Map<TopicPartition, Long> positions(String group, String topic) {
        Map<TopicPartition, Long> positions = committed(group);
        positions.keySet().removeIf(partition -> !partition.topic().equals(topic));
        return positions;
    }

    /** Records and ends of transactions that are waiting, by consumer group, on its topics and on the lanes beside them. */
    Map<String, Long> byGroup(Map<String, List<TopicPartition>> partitions) {
        Map<String, Long> waiting = new LinkedHashMap<>();
        for (String group : groups) {
            Map<TopicPartition, Long> committed = committed(group);
            if (committed.isEmpty()) {
                continue;
            }
            List<TopicPartition> read = partitions.getOrDefault(group, List.of());
            Map<TopicPartition, Long> starts = offsets(read, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = offsets(read, OffsetSpec.latest());
            long lag = 0;
            for (TopicPartition partition : read) {
                long position = committed.getOrDefault(partition, starts.get(partition));
                lag += Math.max(0, ends.get(partition) - Math.max(position, starts.get(partition)));
            }
            waiting.put(group, lag);
        }
        return waiting;
    }

    private Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> known =
                broker.answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        known.forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        broker.answer(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }
}
