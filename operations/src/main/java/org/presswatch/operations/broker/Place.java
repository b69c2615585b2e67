package org.presswatch.operations.broker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where a record stands, written as {@code topic-partition@offset}. */
public record Place(String topic, int partition, long offset) implements Comparable<Place> {

    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9._-]{1,249})-([0-9]{1,6})@([0-9]{1,18})");

    public static Place of(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    /** The place that a person wrote, or empty if it is none. */
    public static Optional<Place> find(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        return parts.matches()
                ? Optional.of(
                        new Place(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @JsonCreator
    static Place expect(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no place of a record"));
    }

    public TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    @Override
    public int compareTo(Place other) {
        int byTopic = topic.compareTo(other.topic);
        int byPartition = byTopic != 0 ? byTopic : Integer.compare(partition, other.partition);
        return byPartition != 0 ? byPartition : Long.compare(offset, other.offset);
    }

    @Override
    @JsonValue
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
