package org.presswatch.chaos.input;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.presswatch.events.Topics;

/**
 * Writes a plan to {@code pages.fetched} at an even pace, each record once whatever becomes of the broker: how far it got
 * is a position of a group of its own, committed in the same transaction as the records.
 */
public final class PageWriter implements Feeding {

    private static final ConsumerGroupMetadata PROGRESS = new ConsumerGroupMetadata("chaos-writer");
    private static final TopicPartition PLACE = new TopicPartition(Topics.PAGES_FETCHED, 0);
    private static final int MOST_AT_ONCE = 100;
    private static final Duration TURN = Duration.ofMillis(200);

    private final String servers;
    private final List<Item> items;
    private final double itemsPerSecond;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile int written;

    private PageWriter(String servers, Plan plan, Duration length) {
        this.servers = servers;
        this.items = plan.items();
        this.itemsPerSecond = items.size() / Math.max(1.0, length.toMillis() / 1000.0);
        this.thread = Thread.ofPlatform().daemon().name("page-writer").unstarted(this::write);
    }

    /** Begins to write; the whole plan takes about that long. */
    public static PageWriter start(String servers, Plan plan, Duration length) {
        var writer = new PageWriter(servers, plan, length);
        writer.thread.start();
        return writer;
    }

    /** How many records are committed. */
    @Override
    public int written() {
        return written;
    }

    @Override
    public boolean await(Duration patience) throws InterruptedException {
        return thread.join(patience) && written == items.size();
    }

    @Override
    public void close() {
        stopped.countDown();
        thread.interrupt();
    }

    private void write() {
        long start = System.nanoTime();
        try {
            while (written < items.size() && stopped.getCount() > 0) {
                attempt(start);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With one producer, until it fails. Its successor settles what it left open before it asks how far that got. */
    private void attempt(long start) throws InterruptedException {
        var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            written = committed();
            while (written < items.size() && stopped.getCount() > 0) {
                writeDue(producer, start);
                stopped.await(TURN.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (KafkaException | ExecutionException e) {
            stopped.await(TURN.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private void writeDue(KafkaProducer<String, byte[]> producer, long start) {
        int due = (int) Math.min(items.size(), 1 + (System.nanoTime() - start) / 1e9 * itemsPerSecond);
        while (written < due) {
            int end = Math.min(due, written + MOST_AT_ONCE);
            producer.beginTransaction();
            items.subList(written, end).forEach(item -> producer.send(PageRecords.of(item)));
            producer.sendOffsetsToTransaction(Map.of(PLACE, new OffsetAndMetadata(end)), PROGRESS);
            producer.commitTransaction();
            written = end;
        }
    }

    private int committed() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            OffsetAndMetadata position = admin.listConsumerGroupOffsets(
                            PROGRESS.groupId(), new ListConsumerGroupOffsetsOptions().requireStable(true))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(PLACE);
            return position == null ? 0 : (int) position.offset();
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, PROGRESS.groupId());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
        return settings;
    }
}
