package org.presswatch.stage.loop;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An input and an output topic, and the group that copies from one to the other.
 *
 * @param servers the broker
 * @param name in the names of topics and group
 */
record CopyLine(String servers, String name) {

    private static final int PARTITIONS = 6;
    private static final int VALUE_BYTES = 4_000;

    static CopyLine create(String servers, String name) {
        var line = new CopyLine(servers, name);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(
                            new NewTopic(line.input(), PARTITIONS, (short) 1),
                            new NewTopic(line.output(), PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("no topics", e);
        }
        return line;
    }

    String input() {
        return name + ".in";
    }

    String output() {
        return name + ".out";
    }

    String group() {
        return name + "-group";
    }

    String[] arguments(int workMicros) {
        return new String[] {servers, group(), input(), output(), Integer.toString(workMicros)};
    }

    /** Writes that many records, each once. */
    Thread feed(int records, Duration pause) {
        return feedFrom(0, records, pause);
    }

    /** Writes that many records, each once, with consecutive numbers as keys. */
    Thread feedFrom(int first, int records, Duration pause) {
        return Thread.ofPlatform().daemon().start(() -> {
            try (var producer = new KafkaProducer<>(feeder(), new StringSerializer(), new ByteArraySerializer())) {
                for (int id = first; id < first + records; id++) {
                    producer.send(new ProducerRecord<>(input(), Integer.toString(id), new byte[VALUE_BYTES]));
                    LockSupport.parkNanos(pause.toNanos());
                }
            }
        });
    }

    private Properties feeder() {
        var settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        // On a topic that was only just made, a producer with several requests in flight may hang.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return settings;
    }

    void awaitOffsetsAtEnd(Duration patience) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Awaitility.await()
                    .atMost(patience)
                    .ignoreExceptionsMatching(failure -> failure.getCause() instanceof ExecutionException)
                    .untilAsserted(() -> assertThat(committed(admin)).isEqualTo(ends(admin)));
        }
    }

    private Map<TopicPartition, Long> committed(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group())
                .partitionsToOffsetAndMetadata()
                .get();
        offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        return committed;
    }

    private Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            asked.put(new TopicPartition(input(), partition), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
