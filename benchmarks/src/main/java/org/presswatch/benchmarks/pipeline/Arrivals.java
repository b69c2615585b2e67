package org.presswatch.benchmarks.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.Topics;

/** Notes when each article's event can be seen on {@code articles.classified}. */
final class Arrivals implements AutoCloseable {

    private final Map<String, Long> seenAt = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean stopped;

    Arrivals(String servers) {
        thread = Thread.ofPlatform().daemon().name("arrivals").start(() -> read(servers));
    }

    int count() {
        return seenAt.size();
    }

    /** A reading of {@link System#nanoTime}, or null while it has not been seen. */
    @Nullable
    Long seenAt(String articleId) {
        return seenAt.get(articleId);
    }

    /** Waits until that many have been seen; false when that takes longer. */
    boolean await(int number, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (count() < number) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private void read(String servers) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", servers,
                        "group.id", "bench-pipeline",
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.ARTICLES_CLASSIFIED));
            while (!stopped) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                    seenAt.putIfAbsent(record.key(), System.nanoTime());
                }
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }
}
