package org.presswatch.store.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.presswatch.store.StoreConfig;

/** Keeps looking for new answers and sending messages while the service runs. */
@Singleton
class AlertLoop {

    /** Messages that are on their way at the same time, each to another target. */
    private static final int SENDERS = 8;

    private final Matching matching;
    private final Dispatch dispatch;
    private final MeterRegistry meters;
    private final Duration interval;
    private final List<Thread> threads = new ArrayList<>();

    @Inject
    AlertLoop(Matching matching, Dispatch dispatch, MeterRegistry meters, StoreConfig config) {
        this(matching, dispatch, meters, config.alerts().interval());
    }

    AlertLoop(Matching matching, Dispatch dispatch, MeterRegistry meters, Duration interval) {
        this.matching = matching;
        this.dispatch = dispatch;
        this.meters = meters;
        this.interval = interval;
    }

    void start(@Observes StartupEvent event) {
        run("matching", matching::next);
        for (int i = 0; i < SENDERS; i++) {
            run("dispatch", dispatch::next);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        threads.forEach(Thread::interrupt);
    }

    private void run(String name, Steps.Step step) {
        threads.add(Thread.ofVirtual().name("alert-" + name).start(new Steps(name, step, interval, meters)));
    }
}
