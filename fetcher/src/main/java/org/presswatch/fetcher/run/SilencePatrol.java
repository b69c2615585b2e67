package org.presswatch.fetcher.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.presswatch.fetcher.FetcherConfig;
import org.presswatch.fetcher.db.DatabaseException;
import org.presswatch.fetcher.sensor.SilenceWatch;

/** Looks for feeds that have gone silent, now and then. */
@ApplicationScoped
class SilencePatrol {

    private static final Logger LOG = Logger.getLogger(SilencePatrol.class);

    private final SilenceWatch watch;
    private final Duration every;
    private final MeterRegistry meters;
    private final CountDownLatch stopped = new CountDownLatch(1);

    SilencePatrol(SilenceWatch watch, FetcherConfig config, MeterRegistry meters) {
        this.watch = watch;
        this.every = config.sensor().lookEvery();
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("silence-patrol").start(this::patrol);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void patrol() {
        try {
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            watch.look();
            meters.counter("fetcher.silences.looked").increment();
        } catch (DatabaseException e) {
            meters.counter("fetcher.silences.failed").increment();
            LOG.warnf("silent feeds could not be looked for, again in %s: %s", every, e.getMessage());
        }
    }
}
