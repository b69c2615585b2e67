package org.presswatch.stage.loop;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A stage in a process of its own, to be killed: copies each record of one topic to another. */
final class LoopProcess {

    private LoopProcess() {}

    /** Arguments: bootstrap servers, group, input topic, output topic, microseconds of work on one record. */
    public static void main(String[] arguments) throws InterruptedException {
        String output = arguments[3];
        long work = Long.parseLong(arguments[4]) * 1_000;
        var clients = new LoopClients(Map.of("bootstrap.servers", arguments[0]), arguments[1], 64);
        var loop = new TransactionalLoop(
                "copier",
                arguments[2],
                input -> copy(input, output, work),
                clients,
                BatchLimits.DEFAULT,
                new SimpleMeterRegistry());
        var thread = Thread.ofPlatform().start(loop);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            loop.stop();
            join(thread);
        }));
        thread.join();
    }

    static List<ProducerRecord<String, byte[]>> copy(ConsumerRecord<String, byte[]> input, String output, long nanos) {
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
        return List.of(new ProducerRecord<>(output, input.key(), input.value()));
    }

    private static void join(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
