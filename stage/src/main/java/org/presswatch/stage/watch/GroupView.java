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

/**
 * Asks the broker about one consumer of this process: not the consumer itself, because a dead one would not answer.
 *
 * @param admin the client that asks
 * @param group the consumer group
 * @param clientIdPrefix what the client ids of this process begin with, and of no other
 */
public record GroupView(Admin admin, String group, String clientIdPrefix) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

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
        long lag = 0;
        long position = 0;
        for (TopicPartition partition : mine) {
            OffsetAndMetadata offset = committed.get(partition);
            long at = offset == null ? firsts.getOrDefault(partition, 0L) : offset.offset();
            position += at;
            lag += Math.max(0, ends.getOrDefault(partition, at) - at);
        }
        return new Sighting.Seen(member, lag, position);
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
