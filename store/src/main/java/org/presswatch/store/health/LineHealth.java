package org.presswatch.store.health;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the line is doing.
 *
 * @param reachable whether Kafka answered; without it the lists are empty
 */
public record LineHealth(boolean reachable, Instant at, List<Stage> stages, List<DeadLetters> deadLetters) {

    /**
     * A stage and what waits for it.
     *
     * @param topic what it reads
     * @param records how many are in the topic
     * @param lag how many it has not done yet; null if the group has never read
     * @param members how many replicas read now
     */
    public record Stage(
            String name,
            String topic,
            long records,
            @Nullable Long lag,
            int members) {}

    /** Records that a stage could not process. */
    public record DeadLetters(String topic, long records) {}

    /** Whether every stage runs and no dead letter waits. */
    public boolean well() {
        return reachable
                && stages.stream().allMatch(stage -> stage.members() > 0)
                && deadLetters.stream().allMatch(topic -> topic.records() == 0);
    }
}
