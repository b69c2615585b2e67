package org.presswatch.stage.run;

import java.time.Duration;

import io.quarkus.runtime.Quarkus;
import org.jboss.logging.Logger;

/** Ends the process so that its supervisor starts it again: gracefully where that works, and in any case. */
final class Ending {

    /** Exit code of a process that cannot go on; a supervisor restarts on any but zero. */
    static final int EXIT_CODE = 70;

    private static final Logger LOG = Logger.getLogger(Ending.class);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private Ending() {}

    static void because(String reason) {
        LOG.fatalf("this service ends itself: %s", reason);
        Thread.ofPlatform().daemon().name("ending").start(Ending::halt);
        Quarkus.asyncExit(EXIT_CODE);
    }

    private static void halt() {
        try {
            Thread.sleep(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
