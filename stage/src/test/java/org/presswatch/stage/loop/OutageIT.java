package org.presswatch.stage.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.local.FreePorts;

import static org.assertj.core.api.Assertions.assertThat;

class OutageIT {

    private static final Duration OUTAGE = Duration.ofSeconds(14);

    @TempDir
    private Path directory;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final int port = FreePorts.any();
    private final int controllerPort = FreePorts.any();
    private final Children children = new Children(Path.of("target", "outage-it.log"));

    @AfterEach
    void endChildren() {
        children.close();
    }

    @Test
    void waitsForTheBroker_andResumesByItselfWithinFiveSeconds() throws Exception {
        Process broker = startBroker();
        CopyLine line = CopyLine.create(servers(), "outage");
        TransactionalLoop loop = loop(line);
        Thread thread = Thread.ofPlatform().start(loop);
        line.feed(200, Duration.ofMillis(5));
        assertThat(Tally.of(servers(), line.output(), 200, Duration.ofSeconds(30)))
                .isEqualTo(new Tally(200, 0));

        Thread feeding = line.feedFrom(200, 300, Duration.ofMillis(20));
        children.kill(broker);
        LockSupport.parkNanos(OUTAGE.toNanos());
        assertThat(thread.isAlive()).isTrue();
        startBroker();
        long back = System.nanoTime();
        double before = meters.counter("copier.transactions.committed").count();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> meters.counter("copier.transactions.committed").count() > before);
        Duration resumed = Duration.ofNanos(System.nanoTime() - back);

        feeding.join();
        line.awaitOffsetsAtEnd(Duration.ofSeconds(120));
        assertThat(Tally.of(servers(), line.input(), 500, Duration.ofSeconds(60)))
                .isEqualTo(new Tally(500, 0));
        assertThat(Tally.of(servers(), line.output(), 500, Duration.ofSeconds(60)))
                .isEqualTo(new Tally(500, 0));
        assertThat(resumed).isLessThan(Duration.ofSeconds(5));
        assertThat(loop.state().findTrouble()).isEmpty();
        loop.stop();
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void stopsWithinTenSeconds_whileTheBrokerIsAway() throws Exception {
        Process broker = startBroker();
        CopyLine line = CopyLine.create(servers(), "stop");
        TransactionalLoop loop = loop(line);
        Thread thread = Thread.ofPlatform().start(loop);
        Thread feeding = line.feed(1_000, Duration.ofMillis(2));
        Awaitility.await()
                .until(() -> meters.counter("copier.transactions.committed").count() > 3);
        children.kill(broker);

        loop.stop();
        boolean ended = thread.join(Duration.ofSeconds(7));
        if (!ended) {
            thread.interrupt();
        }

        assertThat(thread.join(Duration.ofSeconds(3))).isTrue();
        feeding.interrupt();
    }

    private TransactionalLoop loop(CopyLine line) {
        return new TransactionalLoop(
                "copier",
                line.input(),
                input -> List.of(new ProducerRecord<>(line.output(), input.key(), input.value())),
                new LoopClients(Map.of("bootstrap.servers", servers()), line.group(), 64),
                BatchLimits.DEFAULT,
                meters);
    }

    private Process startBroker() throws Exception {
        Process broker = children.start(
                "512m",
                BrokerProcess.class,
                directory.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            admin.describeCluster().nodes().get(180, TimeUnit.SECONDS);
        }
        return broker;
    }

    private String servers() {
        return "127.0.0.1:" + port;
    }
}
