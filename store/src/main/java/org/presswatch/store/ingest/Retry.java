package org.presswatch.store.ingest;

import java.sql.SQLException;
import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;
import org.presswatch.store.write.Backoff;
import org.presswatch.store.write.SqlErrors;

/** Tries a write again, in place, until the database takes it: an outage becomes back-pressure, never a loss. */
final class Retry {

    private static final Logger LOG = Logger.getLogger(Retry.class);

    /** A write to the database. */
    @FunctionalInterface
    interface Write<T> {
        T run() throws SQLException;
    }

    /** How the time between two tries passes. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private final Backoff backoff;
    private final Pause pause;
    private final MeterRegistry meters;

    Retry(Backoff backoff, Pause pause, MeterRegistry meters) {
        this.backoff = backoff;
        this.pause = pause;
        this.meters = meters;
    }

    MeterRegistry meters() {
        return meters;
    }

    /**
     * The write's result, at whichever try it succeeds. Counts every other one as {@code store.writes.retried}.
     *
     * @throws SQLException if the content is to blame
     * @throws InterruptedException if the service is stopping
     */
    <T> T untilDone(Write<T> write) throws SQLException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.run();
            } catch (SQLException e) {
                if (SqlErrors.isOfContent(e)) {
                    throw e;
                }
                Duration wait = backoff.after(attempt);
                meters.counter("store.writes.retried", "sqlstate", SqlErrors.stateOf(e))
                        .increment();
                LOG.warnf("try %d failed, next in %d ms: %s", attempt, wait.toMillis(), e.getMessage());
                pause.of(wait);
            }
        }
    }
}
