package org.presswatch.operations.letters;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.Topics;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.broker.TopicScan;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What was done about dead letters up to now. */
final class Resolutions {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<Place, Resolution> byLetter = new HashMap<>();

    private int unreadable;

    private Resolutions() {}

    static Resolutions read(Broker broker) {
        var all = new Resolutions();
        new TopicScan(broker).topics(List.of(Topics.DEAD_LETTERS_RESOLVED), null, null, record -> {
            all.add(record);
            return true;
        });
        return all;
    }

    /** What was done about this letter, or null if nothing was. */
    @Nullable
    Resolution of(ConsumerRecord<byte[], byte[]> letter) {
        Resolution resolution = byLetter.get(Place.of(letter));
        return resolution != null && resolution.letterAt() == letter.timestamp() ? resolution : null;
    }

    /** How many records of the topic say nothing. */
    int unreadable() {
        return unreadable;
    }

    void add(Resolution resolution) {
        byLetter.put(resolution.letter(), resolution);
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            add(JSON.readValue(record.value(), Resolution.class));
        } catch (IOException e) {
            // Whoever wrote this: the letter that it may mean stays open, which is the safe side.
            unreadable++;
        }
    }

    static ProducerRecord<byte[], byte[]> write(Resolution resolution) {
        try {
            return new ProducerRecord<>(
                    Topics.DEAD_LETTERS_RESOLVED,
                    resolution.letter().toString().getBytes(UTF_8),
                    JSON.writeValueAsBytes(resolution));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own records always have JSON", e);
        }
    }
}
