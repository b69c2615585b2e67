package org.presswatch.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.write.Retention;

/** Applies the retention policy every now and then, where there is one. */
@Singleton
class RetentionLoop {

    private static final Logger LOG = Logger.getLogger(RetentionLoop.class);

    private final Retention retention;
    private final boolean hasPolicy;
    private final Duration interval;
    private final MeterRegistry meters;
    private @Nullable Thread thread;

    RetentionLoop(Retention retention, StoreConfig config, MeterRegistry meters) {
        this.retention = retention;
        this.hasPolicy = config.retention().articles().isPresent()
                || config.retention().withoutTopic().isPresent();
        this.interval = config.retention().interval();
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
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
                Thread.sleep(interval);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void apply() {
        try {
            int deleted = retention.run();
            meters.counter("store.articles.retired").increment(deleted);
            if (deleted > 0) {
                LOG.infof("%d articles were older than the policy keeps them", deleted);
            }
        } catch (SQLException e) {
            meters.counter("store.retention.interrupted").increment();
            LOG.warnf("retention goes on at %s: %s", Instant.now().plus(interval), e.getMessage());
        }
    }
}
