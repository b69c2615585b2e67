package org.presswatch.operations.trace;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.presswatch.events.Topics;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.broker.BrokerAbsentException;
import org.presswatch.operations.broker.TopicScan;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.trace.TraceEvent.What;

/**
 * Looks for an article's records on every topic, the newest first, and only in the partition that its key belongs to.
 * What lies too far back is not looked at, and a note says so.
 */
public final class KafkaStory implements Tracer.Source {

    private static final int CHUNK = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration PARSED_WITHIN = Duration.ofMinutes(10);

    private final Broker broker;
    private final DeadLetterBox letters;

    public KafkaStory(Broker broker, DeadLetterBox letters) {
        this.broker = broker;
        this.letters = letters;
    }

    @Override
    public void tell(Story story) {
        try {
            Set<String> asked = new HashSet<>();
            look(story, asked);
            findCanonical(story);
            look(story, asked);
            addResolutions(story);
        } catch (BrokerAbsentException e) {
            story.note(e.getMessage() + ", so the topics are not looked at");
        }
    }

    /** Looks for ids until no new one turns up: a record may name another address of its article. */
    private void look(Story story, Set<String> asked) {
        Set<String> next = story.ids();
        next.removeAll(asked);
        while (!next.isEmpty()) {
            asked.addAll(next);
            lookFor(next, story);
            next = story.ids();
            next.removeAll(asked);
        }
    }

    private void lookFor(Set<String> ids, Story story) {
        var records = new RecordStory(story);
        Map<TopicPartition, Long> ends = new HashMap<>();
        Map<TopicPartition, Long> starts = new HashMap<>();
        try (Admin admin = broker.admin()) {
            List<TopicPartition> partitions = partitionsOf(ids, admin);
            ends.putAll(offsets(partitions, OffsetSpec.latest(), admin));
            starts.putAll(offsets(partitions, OffsetSpec.earliest(), admin));
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ends.entrySet().removeIf(end -> end.getValue() <= starts.get(end.getKey()));
        while (!ends.isEmpty() && System.nanoTime() < deadline) {
            Map<TopicPartition, Long> from = new HashMap<>();
            ends.forEach((partition, end) -> from.put(partition, Math.max(starts.get(partition), end - CHUNK)));
            new TopicScan(broker).between(from, ends, record -> {
                if (ids.contains(RecordStory.key(record))) {
                    records.add(record);
                }
                return true;
            });
            ends.putAll(from);
            ends.entrySet().removeIf(end -> end.getValue() <= starts.get(end.getKey()));
        }
        ends.forEach((partition, end) ->
                story.note("only the newest records of " + partition + " were looked at, from offset " + end + " on"));
    }

    private List<TopicPartition> partitionsOf(Set<String> ids, Admin admin) {
        Set<String> there = new HashSet<>(broker.answer(admin.listTopics().names()));
        there.retainAll(topics());
        var partitions = new HashSet<TopicPartition>();
        broker.answer(admin.describeTopics(there).allTopicNames()).forEach((topic, description) -> {
            int count = description.partitions().size();
            ids.forEach(id -> partitions.add(new TopicPartition(topic, partitionOf(id, count))));
        });
        return List.copyOf(partitions);
    }

    /** As Kafka's producers choose it. */
    private static int partitionOf(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static List<String> topics() {
        var topics = new ArrayList<>(List.of(
                Topics.PAGES_FETCHED, Topics.ARTICLES_PARSED, Topics.ARTICLES_CLASSIFIED, Topics.RECORDS_DROPPED));
        Topics.FIXED.forEach(topic -> topics.add(Topics.deadLettersOf(topic)));
        Topics.REPROCESSED.forEach(topic -> topics.add(Topics.backfillOf(topic)));
        return topics;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec, Admin admin) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> info :
                broker.answer(admin.listOffsets(asked).all()).entrySet()) {
            offsets.put(info.getKey(), info.getValue().offset());
        }
        return offsets;
    }

    /**
     * An article has the id of the canonical address that its page names, which only the parsed article tells. It follows
     * its page soon, so a while of all partitions is looked through for the page's address.
     */
    private void findCanonical(Story story) {
        List<TraceEvent> events = story.events();
        List<TraceEvent> pages =
                events.stream().filter(event -> event.what() == What.FETCHED).toList();
        if (pages.isEmpty() || events.stream().anyMatch(event -> event.what() == What.PARSED)) {
            return;
        }
        Instant since = pages.getFirst().at();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<byte[]> wanted = story.urls().stream()
                .map(url -> ("\"url\":\"" + url + "\"").getBytes(StandardCharsets.UTF_8))
                .toList();
        new TopicScan(broker).topics(List.of(Topics.ARTICLES_PARSED), since, since.plus(PARSED_WITHIN), record -> {
            if (wanted.stream().anyMatch(url -> contains(record.value(), url))) {
                story.addId(RecordStory.key(record));
                return false;
            }
            return System.nanoTime() < deadline;
        });
    }

    private static boolean contains(byte[] text, byte[] part) {
        if (text == null) {
            return false;
        }
        for (int at = 0; at <= text.length - part.length; at++) {
            int same = 0;
            while (same < part.length && text[at + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }

    private void addResolutions(Story story) {
        for (TraceEvent event : story.events()) {
            if (event.what() == What.SET_ASIDE && event.place() != null) {
                letters.find(event.place(), 1)
                        .map(opened -> opened.letter().resolution())
                        .ifPresent(resolution -> story.add(TraceEvent.of(
                                resolution.at(),
                                "operator",
                                switch (resolution.action()) {
                                    case REPLAYED -> What.REPLAYED;
                                    case DROPPED -> What.GIVEN_UP;
                                },
                                event.place() + " by " + resolution.by(),
                                null)));
            }
        }
    }
}
