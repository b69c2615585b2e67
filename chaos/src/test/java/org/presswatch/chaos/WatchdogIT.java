package org.presswatch.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.chaos.check.TopicReading;
import org.presswatch.chaos.input.Pages;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.local.FreePorts;
import org.presswatch.local.line.LineDirectory;

import static org.assertj.core.api.Assertions.assertThat;

/** A stage that is alive without consuming ends itself, is started again, and hands each record on once. */
class WatchdogIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void endsAStage_whoseLoopStandsStill(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        int port = FreePorts.any();
        List<String> options = List.of(
                "-XX:TieredStopAtLevel=1",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port);
        Map<String, String> environment = Map.of("STAGE_WATCHDOG_INTERVAL", "1s", "STAGE_WATCHDOG_PATIENCE", "10s");
        try (ChaosLine line = ChaosLine.start(HOME, new LineDirectory(directory), environment, options)) {
            line.add("parser");
            line.replicas().awaitStarted();
            send(line, 1);
            patiently().until(() -> parsed(line).size() == 1);

            int ends = line.replicas().unaskedEnds();
            VirtualMachine parser = attach(port);
            threadOf(parser, "parser-loop").suspend();
            send(line, 2);

            patiently().until(() -> line.replicas().unaskedEnds() > ends);
            patiently().until(() -> parsed(line).size() > 1);
            patiently().until(() -> line.replicas().readiness("parser", 0).isReady());
            assertThat(parsed(line)).containsExactlyInAnyOrder(Pages.id(1), Pages.id(2));
        }
    }

    private static VirtualMachine attach(int port) throws Exception {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(one -> one.transport().name().equals("dt_socket"))
                .findAny()
                .orElseThrow();
        var arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(Integer.toString(port));
        return connector.attach(arguments);
    }

    private static ThreadReference threadOf(VirtualMachine process, String name) {
        return process.allThreads().stream()
                .filter(thread -> thread.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static void send(ChaosLine line, int article) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", line.broker().servers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(EventRecords.write(Topics.PAGES_FETCHED, Pages.page(article, 1), "/presswatch/test"))
                    .get();
        }
    }

    private static List<String> parsed(ChaosLine line) {
        var keys = new ArrayList<String>();
        new TopicReading(line.broker().servers())
                .read(List.of(Topics.ARTICLES_PARSED), record -> keys.add(record.key()));
        return keys;
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250));
    }
}
