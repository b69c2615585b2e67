package org.presswatch.operations.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads what partitions hold now, in order within each, and ends: what comes meanwhile is not waited for. */
public final class TopicScan {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    /** Takes one record. */
    @FunctionalInterface
    public interface Visitor {

        /** Whether to read on. */
        boolean visit(ConsumerRecord<byte[], byte[]> record);
    }

    private final Broker broker;

    public TopicScan(Broker broker) {
        this.broker = broker;
    }

    /** Everything in those of the topics that exist, from the time when it came in, where one is given. */
    public void topics(Collection<String> topics, @Nullable Instant since, @Nullable Instant until, Visitor visitor) {
        Set<String> there = broker.topics();
        reading(consumer -> {
            List<TopicPartition> partitions = topics.stream()
                    .filter(there::contains)
                    .flatMap(topic -> partitionsOf(topic, consumer).stream())
                    .toList();
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            limit(ends, offsetsAt(until, partitions, consumer));
            Map<TopicPartition, Long> from = new HashMap<>(consumer.beginningOffsets(partitions));
            from.putAll(since == null ? Map.of() : offsetsAt(since, partitions, consumer));
            read(consumer, from, ends, visitor);
        });
    }

    /** From the first offset of each partition up to, and without, the second; only where records stand. */
    public void between(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Visitor visitor) {
        reading(consumer -> {
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(from.keySet()));
            limit(ends, to);
            Map<TopicPartition, Long> starts = new HashMap<>(consumer.beginningOffsets(from.keySet()));
            from.forEach((partition, offset) -> starts.merge(partition, offset, Math::max));
            read(consumer, starts, ends, visitor);
        });
    }

    /** The partitions of a topic, none if it does not exist. */
    public List<TopicPartition> partitionsOf(String topic) {
        try (Consumer<byte[], byte[]> consumer = broker.consumer()) {
            return broker.topics().contains(topic) ? partitionsOf(topic, consumer) : List.of();
        }
    }

    private interface Reading {
        void with(Consumer<byte[], byte[]> consumer);
    }

    private void reading(Reading work) {
        try (Consumer<byte[], byte[]> consumer = broker.consumer()) {
            work.with(consumer);
        } catch (TimeoutException e) {
            throw new BrokerAbsentException(broker.address(), e);
        }
    }

    private static List<TopicPartition> partitionsOf(String topic, Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** The first offset at or after a time; a partition where nothing came since then stands at its end. */
    private static Map<TopicPartition, Long> offsetsAt(
            @Nullable Instant time, List<TopicPartition> partitions, Consumer<byte[], byte[]> consumer) {
        if (time == null || partitions.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(partition -> partition, at -> time.toEpochMilli())));
        Map<TopicPartition, Long> offsets = new HashMap<>(consumer.endOffsets(partitions));
        found.forEach((partition, at) -> {
            if (at != null) {
                offsets.put(partition, at.offset());
            }
        });
        return offsets;
    }

    private static void limit(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> limits) {
        limits.forEach((partition, limit) -> ends.merge(partition, limit, Math::min));
    }

    private static void read(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> ends,
            Visitor visitor) {
        Map<TopicPartition, Long> left = new HashMap<>(ends);
        left.entrySet().removeIf(end -> from.getOrDefault(end.getKey(), 0L) >= end.getValue());
        consumer.assign(left.keySet());
        left.keySet().forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
        long lastMove = System.nanoTime();
        while (!left.isEmpty()) {
            long before = positions(left.keySet(), consumer);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Long end = left.get(new TopicPartition(record.topic(), record.partition()));
                if (end != null && record.offset() < end && !visitor.visit(record)) {
                    return;
                }
            }
            long now = System.nanoTime();
            lastMove = positions(left.keySet(), consumer) == before ? lastMove : now;
            if (now - lastMove > LONGEST_SILENCE.toNanos()) {
                throw new TimeoutException("nothing came for " + LONGEST_SILENCE.toSeconds() + " s");
            }
            if (left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue())) {
                consumer.assign(left.keySet());
            }
        }
    }

    private static long positions(Set<TopicPartition> partitions, Consumer<byte[], byte[]> consumer)
            throws KafkaException {
        return partitions.stream().mapToLong(consumer::position).sum();
    }
}
