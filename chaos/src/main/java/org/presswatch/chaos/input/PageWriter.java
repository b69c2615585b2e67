package org.presswatch.chaos.input;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

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
public final class PageWriter extends PacedFeeding {

    private static final ConsumerGroupMetadata PROGRESS = new ConsumerGroupMetadata("chaos-writer");
    private static final TopicPartition PLACE = new TopicPartition(Topics.PAGES_FETCHED, 0);
    private static final int MOST_AT_ONCE = 100;
    private static final Duration TURN = Duration.ofMillis(200);

    private final String servers;

    private PageWriter(String servers, Plan plan, Duration length) {
        super("page-writer", plan, length);
        this.servers = servers;
    }

    /** Begins to write; the whole plan takes about that long. */
    public static PageWriter start(String servers, Plan plan, Duration length) {
        var writer = new PageWriter(servers, plan, length);
        writer.start();
        return writer;
    }

    @Override
    void feed() throws InterruptedException {
        while (goesOn()) {
            attempt();
        }
    }

    /** With one producer, until it fails. Its successor settles what it left open before it asks how far that got. */
    private void attempt() throws InterruptedException {
        var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            written(committed());
            while (goesOn()) {
                writeDue(producer);
                rest(TURN);
            }
        } catch (KafkaException | ExecutionException e) {
            rest(TURN);
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private void writeDue(KafkaProducer<String, byte[]> producer) {
        int due = due();
        while (written() < due) {
            int end = Math.min(due, written() + MOST_AT_ONCE);
            producer.beginTransaction();
            items().subList(written(), end).forEach(item -> producer.send(PageRecords.of(item)));
            producer.sendOffsetsToTransaction(Map.of(PLACE, new OffsetAndMetadata(end)), PROGRESS);
            producer.commitTransaction();
            written(end);
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
