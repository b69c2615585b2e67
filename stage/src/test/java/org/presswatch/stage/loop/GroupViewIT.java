package org.presswatch.stage.loop;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presswatch.stage.watch.GroupView;
import org.presswatch.stage.watch.Sighting;
import org.presswatch.stage.watch.UnreadRecords;
import org.presswatch.testkit.KafkaForTests;

import static org.assertj.core.api.Assertions.assertThat;

class GroupViewIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void seesAConsumerThatIsStuck_thatGetsOn_andThatIsGone() throws InterruptedException {
        String servers = KafkaForTests.bootstrapServers();
        CopyLine line = CopyLine.create(servers, "group-view");
        var clients = new LoopClients(Map.of("bootstrap.servers", servers), line.group(), 64);
        var gate = new CountDownLatch(1);
        var loop = new TransactionalLoop(
                "copier",
                line.input(),
                input -> {
                    awaitQuietly(gate);
                    return List.of();
                },
                clients,
                BatchLimits.DEFAULT,
                new SimpleMeterRegistry());
        try (Admin admin = KafkaForTests.admin()) {
            var view = new GroupView(
                    admin, line.group(), clients.clientId(), new UnreadRecords(Map.of("bootstrap.servers", servers)));
            assertThat(view.look()).isEqualTo(new Sighting.Seen(false, 0, 0));

            Thread thread = Thread.ofPlatform().start(loop);
            line.feed(20, Duration.ZERO);
            await(view, seen -> seen.member() && seen.lag() == 20 && seen.position() == 0);

            gate.countDown();
            await(view, seen -> seen.member() && seen.lag() == 0 && seen.position() == 20);

            loop.stop();
            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
            await(view, seen -> !seen.member());
        }
    }

    @Test
    void countsTheEndsOfTransactions_asNothingToRead() throws Exception {
        String servers = KafkaForTests.bootstrapServers();
        CopyLine line = CopyLine.create(servers, "group-view-markers");
        Map<String, Object> reader = Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                line.group(),
                "client.id",
                "plain-reader",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed");
        try (Admin admin = KafkaForTests.admin();
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", servers, "transactional.id", line.group()),
                        new StringSerializer(),
                        new ByteArraySerializer());
                var consumer = new KafkaConsumer<>(reader, new StringDeserializer(), new ByteArrayDeserializer())) {
            var view = new GroupView(
                    admin, line.group(), "plain-reader", new UnreadRecords(Map.of("bootstrap.servers", servers)));
            producer.initTransactions();
            producer.beginTransaction();
            var sent = producer.send(new ProducerRecord<>(line.input(), "key", new byte[1]));
            producer.commitTransaction();
            var partition = new TopicPartition(line.input(), sent.get().partition());
            consumer.subscribe(List.of(line.input()));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .until(() -> !consumer.poll(Duration.ofMillis(200)).isEmpty());

            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(0)));
            view.look();
            assertThat(view.look()).isEqualTo(new Sighting.Seen(true, 2, 0));

            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(1)));
            view.look();
            assertThat(view.look()).isEqualTo(new Sighting.Seen(true, 0, 1));
        }
    }

    @Test
    void saysThatTheBrokerIsAway() throws InterruptedException {
        try (Admin nowhere = Admin.create(Map.of(
                "bootstrap.servers", "127.0.0.1:1", "request.timeout.ms", "1000", "default.api.timeout.ms", "1000"))) {
            assertThat(new GroupView(nowhere, "group", "client", new UnreadRecords(Map.of())).look())
                    .isInstanceOf(Sighting.Unreachable.class);
        }
    }

    private static void await(GroupView view, java.util.function.Predicate<Sighting.Seen> condition) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> view.look() instanceof Sighting.Seen seen && condition.test(seen));
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
