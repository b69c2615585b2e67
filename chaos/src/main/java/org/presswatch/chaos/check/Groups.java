package org.presswatch.chaos.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.presswatch.events.Topics;
import org.presswatch.stage.watch.UnreadRecords;

/** Tells whether every stage has read its topic to the end. */
public final class Groups {

    private static final Map<String, String> TOPICS = Map.of(
            "presswatch-parser", Topics.PAGES_FETCHED,
            "presswatch-classifier", Topics.ARTICLES_PARSED,
            "presswatch-store", Topics.ARTICLES_CLASSIFIED);

    private final Map<String, Object> kafka;

    public Groups(String servers) {
        kafka = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500);
    }

    /** Whether no record stands behind the committed positions of any group. */
    public boolean areAtEnd() throws InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            for (Map.Entry<String, String> group : TOPICS.entrySet()) {
                if (!isAtEnd(admin, group.getKey(), group.getValue())) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private boolean isAtEnd(Admin admin, String group, String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = ends(admin, topic);
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> positions = new HashMap<>();
        Map<TopicPartition, Long> behind = new HashMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata position = committed.get(partition);
            long at = position == null ? 0 : position.offset();
            if (at < end) {
                positions.put(partition, at);
                behind.put(partition, end);
            }
        });
        return positions.isEmpty() || !new UnreadRecords(kafka).existBetween(positions, behind);
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .forEach(info -> asked.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
