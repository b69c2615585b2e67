package org.presswatch.benchmarks.delivery;

import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.presswatch.events.Topics;
import org.presswatch.stage.loop.BatchLimits;
import org.presswatch.stage.loop.LoopClients;
import org.presswatch.stage.loop.TransactionalLoop;

/** The parser's work in a process of its own, with transactions or without. */
final class StageMain {

    static final String EXACTLY_ONCE = "exactly-once";
    static final String AT_LEAST_ONCE = "at-least-once";

    private StageMain() {}

    /** Arguments: the broker, and one of the two words. */
    public static void main(String[] arguments) {
        BatchLimits limits = BatchLimits.DEFAULT;
        var clients = new LoopClients(Map.of("bootstrap.servers", arguments[0]), "presswatch-parser", limits.records());
        Runnable loop = arguments[1].equals(EXACTLY_ONCE)
                ? new TransactionalLoop(
                        "parser", Topics.PAGES_FETCHED, new ParserWork(), clients, limits, new SimpleMeterRegistry())
                : new AtLeastOnceLoop(Topics.PAGES_FETCHED, new ParserWork(), clients);
        loop.run();
    }
}
