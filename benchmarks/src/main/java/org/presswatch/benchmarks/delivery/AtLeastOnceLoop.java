package org.presswatch.benchmarks.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.presswatch.stage.loop.LoopClients;
import org.presswatch.stage.loop.TransactionalLoop.Work;

/**
 * The baseline: the same clients without transactions. It sends while it reads on, and each second waits for the answers
 * and commits its positions. After a kill it repeats what it did in that second.
 */
final class AtLeastOnceLoop implements Runnable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long COMMIT_NANOS = Duration.ofSeconds(1).toNanos();

    private final String topic;
    private final Work work;
    private final LoopClients clients;

    AtLeastOnceLoop(String topic, Work work, LoopClients clients) {
        this.topic = topic;
        this.work = work;
        this.clients = clients;
    }

    @Override
    public void run() {
        Map<String, Object> settings = new HashMap<>(clients.producerSettings());
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        try (var consumer = new KafkaConsumer<>(
                        clients.consumerSettings(), new StringDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            consumer.subscribe(List.of(topic));
            Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
            long lastCommit = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                for (ConsumerRecord<String, byte[]> record : records) {
                    work.apply(record).forEach(producer::send);
                }
                positions.putAll(records.nextOffsets());
                if (!positions.isEmpty() && System.nanoTime() - lastCommit > COMMIT_NANOS) {
                    producer.flush();
                    consumer.commitSync(positions);
                    positions.clear();
                    lastCommit = System.nanoTime();
                }
            }
        }
    }
}
