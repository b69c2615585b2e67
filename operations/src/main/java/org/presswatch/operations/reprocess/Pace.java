package org.presswatch.operations.reprocess;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;
import org.presswatch.events.Topics;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.broker.TopicScan;

/**
 * Keeps history from delaying news: nothing is sent while a stage that it goes through has more than a few records to
 * read, whichever lane they are on.
 */
final class Pace {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LOOKS_A_WORD = 50;
    private static final Map<String, String> INPUTS = Map.of(
            "presswatch-parser", Topics.PAGES_FETCHED,
            "presswatch-classifier", Topics.ARTICLES_PARSED,
            "presswatch-store", Topics.ARTICLES_CLASSIFIED);

    private final Lag lag;
    private final long limit;
    private final Map<String, List<TopicPartition>> partitions = new HashMap<>();

    /** @param limit records that may wait for a stage */
    Pace(Broker broker, Lag lag, List<String> groups, long limit) {
        this.lag = lag;
        this.limit = limit;
        var scan = new TopicScan(broker);
        for (String group : groups) {
            String input = INPUTS.getOrDefault(group, "");
            partitions.put(
                    group,
                    List.of(input, Topics.backfillOf(input)).stream()
                            .flatMap(topic -> scan.partitionsOf(topic).stream())
                            .toList());
        }
    }

    /**
     * Waits until every stage has caught up.
     *
     * @param words told now and then what is waited for
     * @return whether it has; false when told to stop
     */
    boolean await(BooleanSupplier isStopped, Consumer<String> words) throws InterruptedException {
        return await(partitions, limit, isStopped, words);
    }

    /** Waits until a stage has read all history that was sent to it; the rest as above. */
    boolean awaitLane(String group, BooleanSupplier isStopped, Consumer<String> words) throws InterruptedException {
        List<TopicPartition> lane = partitions.getOrDefault(group, List.of()).stream()
                .filter(partition -> !partition.topic().equals(INPUTS.get(group)))
                .toList();
        return await(Map.of(group, lane), 0, isStopped, words);
    }

    private boolean await(
            Map<String, List<TopicPartition>> read, long most, BooleanSupplier isStopped, Consumer<String> words)
            throws InterruptedException {
        for (int look = 1; !isStopped.getAsBoolean(); look++) {
            Map<String, Long> busy = lag.byGroup(read);
            busy.values().removeIf(waiting -> waiting <= most);
            if (busy.isEmpty()) {
                return true;
            }
            if (look % LOOKS_A_WORD == 0) {
                words.accept(describe(busy));
            }
            Thread.sleep(LOOK);
        }
        return false;
    }

    private static String describe(Map<String, Long> busy) {
        return busy.entrySet().stream()
                .map(one -> one.getKey().replace("presswatch-", "") + " has " + one.getValue() + " to read")
                .collect(Collectors.joining(", ", "waits: ", ""));
    }
}
