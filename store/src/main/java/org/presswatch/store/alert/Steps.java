package org.presswatch.store.alert;

import java.sql.SQLException;
import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;
import org.presswatch.store.read.ReadFailedException;

/** Takes one step after the other until it is interrupted, whatever becomes of a step. */
final class Steps implements Runnable {

    private static final Logger LOG = Logger.getLogger(Steps.class);

    /** One step; false if there was nothing to do. */
    @FunctionalInterface
    interface Step {
        boolean next() throws SQLException;
    }

    private final String name;
    private final Step step;
    private final Duration pause;
    private final MeterRegistry meters;

    /**
     * @param pause after a step that had nothing to do, or failed
     */
    Steps(String name, Step step, Duration pause, MeterRegistry meters) {
        this.name = name;
        this.step = step;
        this.pause = pause;
        this.meters = meters;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!took()) {
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away is tried again after the pause: what is to be told stays written down. */
    private boolean took() {
        try {
            return step.next();
        } catch (SQLException | ReadFailedException e) {
            LOG.warnf("%s goes on in %s: %s", name, pause, e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "unexpected error, %s goes on in %s", name, pause);
        }
        meters.counter("store.alerts.interrupted", "step", name).increment();
        return false;
    }
}
