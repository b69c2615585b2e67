package org.presswatch.store.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.Topics;
import org.presswatch.operations.broker.BrokerAbsentException;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.stage.watch.UnreadRecords;
import org.presswatch.store.health.LineHealth.DeadLetters;
import org.presswatch.store.health.LineHealth.Stage;

/** Asks Kafka how far each stage is; an answer is kept for a few seconds. */
@Singleton
public class LineInspector {

    private static final Logger LOG = Logger.getLogger(LineInspector.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int PATIENCE_MS = 4_000;

    /** What each stage reads, in the order of the line. */
    private static final Map<String, String> INPUTS = new java.util.LinkedHashMap<>();

    static {
        INPUTS.put("parser", Topics.PAGES_FETCHED);
        INPUTS.put("classifier", Topics.ARTICLES_PARSED);
        INPUTS.put("store", Topics.ARTICLES_CLASSIFIED);
    }

    private final Admin kafka;
    private final Clock clock;
    private final UnreadRecords unread;
    private final OpenLetters openLetters;
    private @Nullable LineHealth last;

    LineInspector(
            @Identifier("default-kafka-broker") Map<String, Object> settings, DeadLetterBox letters, Clock clock) {
        this.clock = clock;
        this.unread = new UnreadRecords(settings);
        this.openLetters = new OpenLetters(letters);
        Map<String, Object> with = new HashMap<>(settings);
        with.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        with.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS - 500);
        this.kafka = Admin.create(with);
    }

    /** How the line is doing, at most a few seconds old. */
    public synchronized LineHealth current() {
        LineHealth known = last;
        if (known == null || known.at().isBefore(clock.instant().minus(FRESH))) {
            known = asked();
            last = known;
        }
        return known;
    }

    private LineHealth asked() {
        try {
            Map<String, Long> records = new HashMap<>();
            Map<TopicPartition, Long> ends = ends(records);
            var stages = new ArrayList<Stage>();
            for (Map.Entry<String, String> input : INPUTS.entrySet()) {
                stages.add(stage(input.getKey(), input.getValue(), ends, records));
            }
            Map<String, Long> open = openLetters.count(ends, records);
            List<DeadLetters> deadLetters = Topics.FIXED.stream()
                    .map(Topics::deadLettersOf)
                    .map(topic -> new DeadLetters(topic, open.getOrDefault(topic, 0L)))
                    .toList();
            return new LineHealth(true, clock.instant(), newestPage(ends), List.copyOf(stages), deadLetters);
        } catch (ExecutionException | TimeoutException | BrokerAbsentException e) {
            LOG.warnf("Kafka does not say how the line is doing: %s", e.getMessage());
            return new LineHealth(false, clock.instant(), null, List.of(), List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new LineHealth(false, clock.instant(), null, List.of(), List.of());
        }
    }

    /** The end of each partition; how many records a topic holds is put into {@code records}. */
    private Map<TopicPartition, Long> ends(Map<String, Long> records)
            throws ExecutionException, InterruptedException, TimeoutException {
        var names = new ArrayList<>(Topics.FIXED);
        Topics.FIXED.forEach(topic -> names.add(Topics.deadLettersOf(topic)));
        names.add(Topics.DEAD_LETTERS_RESOLVED);
        names.retainAll(got(kafka.listTopics().names()));
        Collection<TopicDescription> topics =
                got(kafka.describeTopics(names).allTopicNames()).values();
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
        Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        ends.forEach((partition, end) -> records.merge(partition.topic(), end - starts.get(partition), Long::sum));
        return ends;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, ListOffsetsResultInfo> offsets = got(kafka.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec)),
                        // What is not committed yet is no lag: nobody may read it.
                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().offset()));
    }

    /** What the fetcher does shows in what it wrote last: it is in no group of readers. */
    private @Nullable Instant newestPage(Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = ends.keySet().stream()
                .filter(partition -> partition.topic().equals(Topics.PAGES_FETCHED))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.maxTimestamp()));
        long newest = got(kafka.listOffsets(asked).all()).values().stream()
                .mapToLong(ListOffsetsResultInfo::timestamp)
                .max()
                .orElse(-1);
        return newest < 0 ? null : Instant.ofEpochMilli(newest);
    }

    private Stage stage(String name, String topic, Map<TopicPartition, Long> ends, Map<String, Long> records)
            throws ExecutionException, InterruptedException, TimeoutException {
        String group = "presswatch-" + name;
        Map<TopicPartition, OffsetAndMetadata> done =
                got(kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Long lag = done.isEmpty() ? null : lag(topic, ends, done);
        return new Stage(name, topic, records.getOrDefault(topic, 0L), lag, members(group));
    }

    /** The ends of transactions take offsets too: what only looks like lag is none. */
    private long lag(String topic, Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> done) {
        var from = new HashMap<TopicPartition, Long>();
        var to = new HashMap<TopicPartition, Long>();
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            OffsetAndMetadata position = done.get(end.getKey());
            long at = position == null ? 0 : position.offset();
            if (end.getKey().topic().equals(topic) && at < end.getValue()) {
                from.put(end.getKey(), at);
                to.put(end.getKey(), end.getValue());
                lag += end.getValue() - at;
            }
        }
        return lag > 0 && unread.existBetween(from, to) ? lag : 0;
    }

    private int members(String group) throws InterruptedException, TimeoutException {
        try {
            ConsumerGroupDescription description = got(kafka.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group));
            return description.members().size();
        } catch (ExecutionException e) {
            // A group that never was has no description.
            return 0;
        }
    }

    private static <T> T got(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        kafka.close(Duration.ofSeconds(1));
    }
}
