package org.presswatch.fetcher.crawl;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.DatabaseException;
import org.presswatch.fetcher.emit.Backlog;
import org.presswatch.fetcher.host.ClaimedHost;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.page.PageJournal;

/** Takes hosts that have something to do and visits each on a virtual thread of its own, a limited number at a time. */
public final class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration SHUTDOWN = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int LOOKS_BETWEEN_SWEEPS = 10;

    private final HostRepository hosts;
    private final Consumer<ClaimedHost> visit;
    private final PageJournal journal;
    private final Backlog backlog;
    private final DispatcherSettings settings;
    private final MeterRegistry meters;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;
    private volatile boolean working;
    private volatile @Nullable Thread loop;

    Dispatcher(DispatcherParts parts, DispatcherSettings settings) {
        this.hosts = parts.hosts();
        this.visit = parts.visit();
        this.journal = parts.journal();
        this.backlog = parts.backlog();
        this.meters = parts.meters();
        this.settings = settings;
        this.free = new Semaphore(settings.hosts());
    }

    public void start() {
        journal.start();
        loop = Thread.ofVirtual().name("dispatcher").start(this::loop);
    }

    /** Whether the last look for work succeeded. */
    public boolean isWorking() {
        return working;
    }

    /** Takes no more hosts, and waits for the visits under way. */
    public void stop() {
        stopping = true;
        try {
            if (loop != null) {
                loop.join(SHUTDOWN);
            }
            threads.shutdown();
            if (!threads.awaitTermination(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            journal.close();
        }
    }

    private void loop() {
        Duration pause = settings.lookEvery();
        for (int look = 0; !stopping; look++) {
            try {
                int taken = look(look);
                working = true;
                pause = taken > 0 ? Duration.ZERO : settings.lookEvery();
            } catch (DatabaseException e) {
                working = false;
                pause = longer(pause);
                LOG.warnf("no work can be looked for, again in %s: %s", pause, e.getMessage());
            }
            rest(pause);
        }
    }

    private int look(int number) {
        if (number % LOOKS_BETWEEN_SWEEPS == 0) {
            hosts.wakeAbandoned();
        }
        if (backlog.isFull()) {
            meters.counter("fetcher.looks.postponed").increment();
            return 0;
        }
        int room = free.drainPermits();
        if (room == 0) {
            return 0;
        }
        List<ClaimedHost> taken = List.of();
        try {
            taken = hosts.claim(room);
        } finally {
            free.release(room - taken.size());
        }
        taken.forEach(host -> threads.execute(() -> visit(host)));
        return taken.size();
    }

    /** The boundary of all work on feeds and pages: whatever happens here costs one visit, and is counted. */
    private void visit(ClaimedHost host) {
        try {
            meters.counter("fetcher.visits.begun").increment();
            visit.accept(host);
            meters.counter("fetcher.visits.done").increment();
        } catch (RuntimeException | StackOverflowError e) {
            meters.counter("fetcher.visits.failed").increment();
            LOG.errorf(e, "the visit to %s ended early; the host is free again when its lease runs out", host.name());
        } finally {
            free.release();
        }
    }

    private void rest(Duration pause) {
        try {
            if (free.tryAcquire(1, pause.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release();
            }
            if (!pause.isZero()) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.isZero() ? Duration.ofMillis(100) : pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /**
     * What a dispatcher works with.
     *
     * @param visit does what is due at a host and gives it back
     * @param journal runs as long as the dispatcher does
     */
    record DispatcherParts(
            HostRepository hosts,
            Consumer<ClaimedHost> visit,
            PageJournal journal,
            Backlog backlog,
            MeterRegistry meters) {}

    /**
     * How much is done at a time.
     *
     * @param hosts visited at a time
     * @param lookEvery time between two looks while there is nothing to do
     */
    public record DispatcherSettings(int hosts, Duration lookEvery) {}
}
