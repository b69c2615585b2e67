package org.presswatch.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.alert.SavedQueries;
import org.presswatch.store.write.Retention;

/** Applies the retention policy every now and then, where there is one. */
@Singleton
class RetentionLoop {

    private static final Logger LOG = Logger.getLogger(RetentionLoop.class);

    /** Deletes some kind of things and tells how many. */
    @FunctionalInterface
    private interface Deletion {
        int run() throws SQLException;
    }

    private final Retention retention;
    private final SavedQueries queries;
    private final Clock clock;
    private final StoreConfig.Retention policy;
    private final MeterRegistry meters;
    private @Nullable Thread thread;

    RetentionLoop(Retention retention, SavedQueries queries, Clock clock, StoreConfig config, MeterRegistry meters) {
        this.retention = retention;
        this.queries = queries;
        this.clock = clock;
        this.policy = config.retention();
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        boolean hasPolicy = Stream.of(
                        policy.articles(), policy.withoutTopic(), policy.deliveries(), policy.observations())
                .anyMatch(Optional::isPresent);
        if (hasPolicy) {
            thread = Thread.ofVirtual().name("retention").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                apply();
                Thread.sleep(policy.interval());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void apply() {
        try {
            count("articles", retention::articles);
            count("observations", retention::observations);
            if (policy.deliveries().isPresent()) {
                count(
                        "deliveries",
                        () -> queries.forget(
                                clock.instant().minus(policy.deliveries().get())));
            }
        } catch (SQLException e) {
            meters.counter("store.retention.interrupted").increment();
            LOG.warnf("retention goes on at %s: %s", clock.instant().plus(policy.interval()), e.getMessage());
        }
    }

    private void count(String things, Deletion deletion) throws SQLException {
        int deleted = deletion.run();
        meters.counter("store." + things + ".retired").increment(deleted);
        if (deleted > 0) {
            LOG.infof("%d %s were older than the policy keeps them", deleted, things);
        }
    }
}
