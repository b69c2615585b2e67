package org.presswatch.stage.watch;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Asks the broker about one consumer of this process: not the consumer itself, because a dead one would not answer. */
public final class GroupView {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final String group;
    private final String clientIdPrefix;
    private final UnreadRecords unread;

    /** Where everything stood at the last look, and whether anything was left to read there. */
    private Map<TopicPartition, Long> lastPositions = Map.of();

    private Map<TopicPartition, Long> lastEnds = Map.of();
    private boolean nothingLeft;

    /**
     * @param admin the client that asks
     * @param group the consumer group
     * @param clientIdPrefix what the client ids of this process begin with, and of no other
     * @param unread tells records from what only takes offsets
     */
    public GroupView(Admin admin, String group, String clientIdPrefix, UnreadRecords unread) {
        this.admin = admin;
        this.group = group;
        this.clientIdPrefix = clientIdPrefix;
        this.unread = unread;
    }

    /** How the consumer stands now. */
    public Sighting look() throws InterruptedException {
        try {
            Collection<MemberDescription> members = answer(
                            admin.describeConsumerGroups(Set.of(group)).all())
                    .get(group)
                    .members();
            return seen(members);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return new Sighting.Seen(false, 0, 0);
            }
            return new Sighting.Unreachable(
                    "the broker does not answer: " + e.getCause().getClass().getSimpleName() + " ("
                            + e.getCause().getMessage() + ")");
        } catch (TimeoutException e) {
            return new Sighting.Unreachable("the broker does not answer within " + PATIENCE.toSeconds() + " s");
        }
    }

    private Sighting seen(Collection<MemberDescription> members)
            throws InterruptedException, ExecutionException, TimeoutException {
        boolean member = false;
        Set<TopicPartition> mine = new HashSet<>();
        for (MemberDescription description : members) {
            if (description.clientId().startsWith(clientIdPrefix)) {
                member = true;
                mine.addAll(description.assignment().topicPartitions());
            }
        }
        Map<TopicPartition, OffsetAndMetadata> committed = mine.isEmpty()
                ? Map.of()
                : answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> firsts = offsets(mine, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(mine, OffsetSpec.latest());
        Map<TopicPartition, Long> positions = new HashMap<>();
        mine.forEach(partition -> positions.put(
                partition,
                committed.get(partition) == null
                        ? firsts.getOrDefault(partition, 0L)
                        : committed.get(partition).offset()));
        long position = positions.values().stream().mapToLong(Long::longValue).sum();
        return new Sighting.Seen(member, lag(positions, ends), position);
    }

    private long lag(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> at : positions.entrySet()) {
            lag += Math.max(0, ends.getOrDefault(at.getKey(), at.getValue()) - at.getValue());
        }
        return lag > 0 && isNothingLeft(positions, ends) ? 0 : lag;
    }

    /** Looked at only where nothing moves any more, and once. */
    private boolean isNothingLeft(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
        if (!positions.equals(lastPositions) || !ends.equals(lastEnds)) {
            lastPositions = positions;
            lastEnds = ends;
            nothingLeft = false;
        } else if (!nothingLeft) {
            nothingLeft = !unread.existBetween(positions, ends);
        }
        return nothingLeft;
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec spec)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        // What is not committed yet is no lag: nobody may read it.
        answer(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
