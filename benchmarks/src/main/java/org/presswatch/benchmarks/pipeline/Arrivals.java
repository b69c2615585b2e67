package org.presswatch.benchmarks.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.presswatch.events.Topics;

/** Notes when each article's event can be seen on {@code articles.classified}. */
final class Arrivals implements AutoCloseable {

    private final Map<String, Long> seenAt = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean stopped;

    Arrivals(String servers) {
        thread = Thread.ofPlatform().daemon().name("arrivals").start(() -> read(servers));
    }

    /**
     * Waits for an article.
     *
     * @return when it was seen, a reading of {@link System#nanoTime}
     * @throws IllegalStateException when it takes longer than {@code patience}
     */
    long await(String articleId, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Long seen = seenAt.get(articleId);
        while (seen == null) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "article %s did not come in %s, after %d others".formatted(articleId, patience, seenAt.size()));
            }
            Thread.sleep(5);
            seen = seenAt.get(articleId);
        }
        return seen;
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
