package org.presswatch.store.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the line is doing.
 *
 * @param reachable whether Kafka answered; without it the lists are empty
 * @param newestPage when the fetcher last handed on a page; null if no page is kept
 */
public record LineHealth(
        boolean reachable,
        Instant at,
        @Nullable Instant newestPage,
        List<Stage> stages,
        List<DeadLetters> deadLetters) {

    /** The fetcher reads no topic, so it is judged by what it writes: longer without a page is worth a look. */
    static final Duration LONGEST_SILENCE = Duration.ofHours(2);

    /** A stage works off so many in a few minutes. */
    static final long MOST_WAITING = 1_000;

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
            int members) {

        /** Whether somebody reads. */
        public boolean runs() {
            return members > 0;
        }

        /** Whether more waits than is done in a few minutes. */
        public boolean isBehind() {
            return (lag == null ? records : lag) > MOST_WAITING;
        }
    }

    /** Records that a stage could not process. */
    public record DeadLetters(String topic, long records) {}

    /** Whether the fetcher has handed on nothing for long. */
    public boolean isSilent() {
        return newestPage == null || newestPage.isBefore(at.minus(LONGEST_SILENCE));
    }

    /** Whether pages come in, every stage runs and keeps up, and no dead letter waits. */
    public boolean well() {
        return reachable
                && !isSilent()
                && stages.stream().allMatch(stage -> stage.runs() && !stage.isBehind())
                && deadLetters.stream().allMatch(topic -> topic.records() == 0);
    }
}
