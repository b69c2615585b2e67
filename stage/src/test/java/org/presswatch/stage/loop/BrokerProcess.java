package org.presswatch.stage.loop;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.presswatch.local.kafka.EmbeddedKafka;

/** A broker in a process of its own, to be killed. */
final class BrokerProcess {

    private BrokerProcess() {}

    /** Arguments: directory, port, controller port. */
    public static void main(String[] arguments) throws InterruptedException {
        var kafka = EmbeddedKafka.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(kafka::close));
        new CountDownLatch(1).await();
    }
}
