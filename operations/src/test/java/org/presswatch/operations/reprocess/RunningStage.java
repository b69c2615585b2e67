package org.presswatch.operations.reprocess;

import java.time.Duration;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.presswatch.stage.RecordHandler;
import org.presswatch.stage.RecordProcessor;
import org.presswatch.stage.loop.BatchLimits;
import org.presswatch.stage.loop.LoopClients;
import org.presswatch.stage.loop.TransactionalLoop;
import org.presswatch.testkit.KafkaForTests;

/** A stage as it runs in the line, with other work. */
final class RunningStage implements AutoCloseable {

    private final TransactionalLoop loop;
    private final Thread thread;

    private RunningStage(TransactionalLoop loop) {
        this.loop = loop;
        this.thread = Thread.ofPlatform().start(loop);
    }

    static RunningStage start(String service, String topic, RecordHandler handler) {
        var meters = new SimpleMeterRegistry();
        var processor = new RecordProcessor(service, "records", handler, meters);
        var clients = new LoopClients(
                Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()), "presswatch-" + service, 64);
        var limits = new BatchLimits(64, 8 * 1024 * 1024, Duration.ofMillis(100));
        return new RunningStage(new TransactionalLoop(service, topic, processor::process, clients, limits, meters));
    }

    @Override
    public void close() throws InterruptedException {
        loop.stop();
        thread.join();
    }
}
