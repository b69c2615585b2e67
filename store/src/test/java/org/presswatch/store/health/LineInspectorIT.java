package org.presswatch.store.health;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.presswatch.events.Topics;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.testkit.KafkaForTests;
import org.presswatch.testkit.TopicWriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class LineInspectorIT {

    private final Broker broker = Broker.at(KafkaForTests.bootstrapServers());

    @Test
    void showsNothingWaiting_whereOnlyTheEndsOfTransactionsAreLeft() throws Exception {
        try (Producer<byte[], byte[]> producer = broker.producer("line-inspector-test")) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int partition = 0; partition < partitions(); partition++) {
                producer.send(new ProducerRecord<>(Topics.PAGES_FETCHED, partition, null, "a page".getBytes(UTF_8)));
            }
            producer.commitTransaction();
        }
        readUpTo(1);

        assertThat(parser().lag()).isZero();

        readUpTo(2);

        assertThat(parser().lag()).isEqualTo(2L * partitions());
    }

    @Test
    void tellsWhenTheFetcherLastHandedOnAPage() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (var writer = new TopicWriter()) {
            writer.write(Topics.PAGES_FETCHED, "a page", "{".getBytes(UTF_8));
        }

        assertThat(look().newestPage()).isNotNull().isBetween(before, Instant.now());
    }

    @Test
    void countsOpenLettersOnly() throws Exception {
        String topic = Topics.deadLettersOf(Topics.SOURCES_OBSERVED);
        try (var writer = new TopicWriter()) {
            var kept = writer.write(topic, "kept", "{".getBytes(UTF_8));
            assertThat(kept.hasOffset()).isTrue();
            var dropped = writer.write(topic, "dropped", "{".getBytes(UTF_8));
            long before = letters(topic);

            new DeadLetterBox(broker, Clock.systemUTC())
                    .drop(List.of(new Place(topic, dropped.partition(), dropped.offset())), "test");

            assertThat(letters(topic)).isEqualTo(before - 1).isPositive();
        }
    }

    /** A parser that has read all but that many offsets of each partition. */
    private void readUpTo(int fromTheEnd) throws Exception {
        try (Admin admin = KafkaForTests.admin()) {
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            for (int partition = 0; partition < partitions(); partition++) {
                asked.put(new TopicPartition(Topics.PAGES_FETCHED, partition), OffsetSpec.latest());
            }
            var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
            admin.listOffsets(asked)
                    .all()
                    .get()
                    .forEach((partition, end) ->
                            positions.put(partition, new OffsetAndMetadata(end.offset() - fromTheEnd)));
            admin.alterConsumerGroupOffsets("presswatch-parser", positions)
                    .all()
                    .get();
        }
    }

    private int partitions() throws Exception {
        try (Admin admin = KafkaForTests.admin()) {
            return admin.describeTopics(List.of(Topics.PAGES_FETCHED))
                    .allTopicNames()
                    .get()
                    .get(Topics.PAGES_FETCHED)
                    .partitions()
                    .size();
        }
    }

    private LineHealth.Stage parser() {
        return look().stages().getFirst();
    }

    private long letters(String topic) {
        return look().deadLetters().stream()
                .filter(letters -> letters.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .records();
    }

    private LineHealth look() {
        var inspector = new LineInspector(
                Map.of("bootstrap.servers", broker.address()),
                new DeadLetterBox(broker, Clock.systemUTC()),
                Clock.systemUTC());
        try {
            return inspector.current();
        } finally {
            inspector.close();
        }
    }
}
