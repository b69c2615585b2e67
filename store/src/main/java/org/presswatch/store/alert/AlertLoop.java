package org.presswatch.store.alert;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.StoreConfig;
import org.presswatch.store.read.ReadFailedException;

/** Keeps looking for new answers and sending messages while the service runs. */
@Singleton
class AlertLoop {

    private static final Logger LOG = Logger.getLogger(AlertLoop.class);

    /** One step; false if there was nothing to do. */
    @FunctionalInterface
    interface Step {
        boolean next() throws SQLException;
    }

    private final Matching matching;
    private final Dispatch dispatch;
    private final MeterRegistry meters;
    private final Duration interval;
    private @Nullable List<Thread> threads;

    AlertLoop(Matching matching, Dispatch dispatch, MeterRegistry meters, StoreConfig config) {
        this.matching = matching;
        this.dispatch = dispatch;
        this.meters = meters;
        this.interval = config.alerts().interval();
    }

    void start(@Observes StartupEvent event) {
        threads = List.of(
                Thread.ofVirtual().name("alert-matching").start(() -> run("matching", matching::next)),
                Thread.ofVirtual().name("alert-dispatch").start(() -> run("dispatch", dispatch::next)));
    }

    void stop(@Observes ShutdownEvent event) {
        if (threads != null) {
            threads.forEach(Thread::interrupt);
        }
    }

    private void run(String name, Step step) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!took(name, step)) {
                    Thread.sleep(interval);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away is tried again after the pause: what is to be told stays written down. */
    private boolean took(String name, Step step) {
        try {
            return step.next();
        } catch (SQLException | ReadFailedException e) {
            meters.counter("store.alerts.interrupted", "step", name).increment();
            LOG.warnf("%s goes on in %s: %s", name, interval, e.getMessage());
            return false;
        }
    }
}
