package org.presswatch.stage.loop;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.presswatch.stage.DeadLetters;

/**
 * Remembers the inputs whose answers the broker can never take, so that the next attempt dead-letters them instead of
 * failing for ever. If even the dead letter is too large, it carries the beginning of the value only.
 */
final class RefusedAnswers {

    /** Dead-letter reason for an input whose answer is larger than a record may be. */
    static final String REASON = "answer-too-large";

    private static final int BEGINNING = 64 * 1024;

    private record Place(TopicPartition partition, long offset) {}

    private record Blamed(Place place, int size) {}

    private final String service;
    private final Map<Place, Integer> refusals = new ConcurrentHashMap<>();
    private @Nullable Blamed blamed;

    RefusedAnswers(String service) {
        this.service = service;
    }

    /**
     * Takes note of what became of an answer; any other failure than its size fails the transaction and needs no note. The
     * client fails everything else of the transaction with the same exception, so only the largest of them is to blame.
     *
     * @param size bytes of the answer
     */
    synchronized void note(ConsumerRecord<String, byte[]> input, int size, @Nullable Exception failure) {
        if (failure instanceof RecordTooLargeException && (blamed == null || size > blamed.size())) {
            blamed = new Blamed(placeOf(input), size);
        }
    }

    /** The transaction has failed: refuses the answer to blame for it, if it was one's size. */
    synchronized void settle() {
        if (blamed != null) {
            refusals.merge(blamed.place(), 1, Integer::sum);
            blamed = null;
        }
    }

    boolean isRefused(ConsumerRecord<String, byte[]> input) {
        return !refusals.isEmpty() && refusals.containsKey(placeOf(input));
    }

    /** What to write for a refused input. */
    List<ProducerRecord<String, byte[]>> insteadOf(ConsumerRecord<String, byte[]> input) {
        int times = refusals.getOrDefault(placeOf(input), 0);
        ProducerRecord<String, byte[]> letter =
                DeadLetters.of(input, service, REASON, "an answer is larger than a record may be");
        return List.of(times <= 1 ? letter : shortened(letter));
    }

    /** The inputs up to these positions are done with. */
    void forget(TopicPartition partition, long position) {
        if (!refusals.isEmpty()) {
            refusals.keySet().removeIf(place -> place.partition().equals(partition) && place.offset() < position);
        }
    }

    private static ProducerRecord<String, byte[]> shortened(ProducerRecord<String, byte[]> letter) {
        byte[] beginning = Arrays.copyOf(letter.value(), Math.min(BEGINNING, letter.value().length));
        return new ProducerRecord<>(letter.topic(), null, letter.key(), beginning, letter.headers());
    }

    private static Place placeOf(ConsumerRecord<String, byte[]> input) {
        return new Place(new TopicPartition(input.topic(), input.partition()), input.offset());
    }
}
