package org.presswatch.benchmarks.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.presswatch.events.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Notes when each article passes through the line, until its event can be seen on {@code articles.classified}. */
final class Arrivals implements AutoCloseable {

    private final Map<String, Journey> journeys = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean stopped;

    Arrivals(String servers) {
        thread = Thread.ofPlatform().daemon().name("arrivals").start(() -> read(servers));
    }

    /**
     * Waits for an article.
     *
     * @return its way, whose last event was seen
     * @throws IllegalStateException when it takes longer than {@code patience}
     */
    Journey await(String articleId, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Journey journey = journeys.get(articleId);
        while (journey == null || !journey.isOver()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("article %s did not come in %s, beside %d others"
                        .formatted(articleId, patience, journeys.size()));
            }
            Thread.sleep(5);
            journey = journeys.get(articleId);
        }
        return journey;
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
            consumer.subscribe(List.of(Topics.PAGES_FETCHED, Topics.ARTICLES_PARSED, Topics.ARTICLES_CLASSIFIED));
            while (!stopped) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                    note(record);
                }
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        Journey journey = journeys.computeIfAbsent(record.key(), id -> new Journey());
        switch (record.topic()) {
            case Topics.PAGES_FETCHED -> journey.handedOn(fetchedAt(record), record.timestamp());
            case Topics.ARTICLES_PARSED -> journey.parsed(record.timestamp());
            default -> journey.classified(record.timestamp(), System.currentTimeMillis());
        }
    }

    /** The event's own time. */
    private static long fetchedAt(ConsumerRecord<String, byte[]> record) {
        String time = new String(record.headers().lastHeader("ce_time").value(), UTF_8);
        return Instant.parse(time).toEpochMilli();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }
}
