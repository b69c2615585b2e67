package org.presswatch.store.health;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.presswatch.events.Topics;
import org.presswatch.operations.letters.DeadLetterBox;

/** Counts the dead letters that wait for somebody; looks through them only when something has come since. */
final class OpenLetters {

    /** Where more than this were set aside, all count as open: looking through them takes too long for a page. */
    private static final long MOST_LOOKED_THROUGH = 5_000;

    private final DeadLetterBox box;
    private Map<TopicPartition, Long> lastEnds = Map.of();
    private Map<String, Long> lastCount = Map.of();

    OpenLetters(DeadLetterBox box) {
        this.box = box;
    }

    /**
     * By dead-letter topic; those without any are left out.
     *
     * @param ends the end of each partition
     * @param records how many records, and ends of transactions, each topic holds
     */
    Map<String, Long> count(Map<TopicPartition, Long> ends, Map<String, Long> records) {
        Map<String, Long> setAside = new HashMap<>(records);
        setAside.keySet()
                .retainAll(Topics.FIXED.stream().map(Topics::deadLettersOf).toList());
        setAside.values().removeIf(count -> count == 0);
        long all = setAside.values().stream().mapToLong(Long::longValue).sum();
        if (all > MOST_LOOKED_THROUGH) {
            return setAside;
        }
        Map<TopicPartition, Long> relevant = new HashMap<>(ends);
        relevant.keySet()
                .removeIf(partition -> !setAside.containsKey(partition.topic())
                        && !partition.topic().equals(Topics.DEAD_LETTERS_RESOLVED));
        if (!relevant.equals(lastEnds)) {
            lastCount = all == 0 ? Map.of() : box.countOpen();
            lastEnds = relevant;
        }
        return lastCount;
    }
}
