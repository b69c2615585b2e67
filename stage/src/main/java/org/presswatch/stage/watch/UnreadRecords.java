package org.presswatch.stage.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Tells whether there is anything to read between two offsets. The ends of transactions and what was aborted take offsets
 * too, so a consumer that has read everything may seem to lag for ever.
 */
public final class UnreadRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;

    /** @param kafka where the broker is and how to speak to it, as for any client */
    public UnreadRecords(Map<String, Object> kafka) {
        settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1024 * 1024);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    /**
     * Whether a record stands at or after the first offset of a partition and before its second; also when that cannot
     * be told within 5 s.
     */
    public boolean existBetween(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                if (!consumer.poll(POLL).isEmpty()) {
                    return true;
                }
                if (to.entrySet().stream().allMatch(last -> consumer.position(last.getKey()) >= last.getValue())) {
                    return false;
                }
            }
            return true;
        } catch (KafkaException e) {
            return true;
        }
    }
}
