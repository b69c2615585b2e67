package org.presswatch.local.kafka;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker in a process of its own, so that it can be killed; SIGTERM stops it in order. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Arguments: directory, port for clients, port for the broker itself. */
    public static void main(String[] arguments) throws InterruptedException {
        var kafka = EmbeddedKafka.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(kafka::close));
        new CountDownLatch(1).await();
    }
}
