package org.presswatch.local.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.presswatch.local.Announcer;

/** The child processes of one line: all started at once, kept running, all ended together. */
public final class Children implements AutoCloseable {

    /** Long enough for a class archive to be written on a busy machine. */
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final PidFile pids;
    private final Announcer announcer;
    private final List<Child> children = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    public Children(PidFile pids, Announcer announcer) {
        this.pids = pids;
        this.announcer = announcer;
    }

    /** Starts a child and returns at once. */
    public synchronized void start(ChildSpec spec) {
        var child = new Child(spec, pids, announcer);
        children.add(child);
        threads.add(Thread.ofVirtual().name(spec.name()).start(() -> keepRunning(child)));
    }

    /**
     * Waits until every child has been ready once.
     *
     * @throws ChildFailedException if one dies three times before, takes longer than the limit, or is stopped
     */
    public void awaitReady(Duration limit) throws ChildFailedException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        for (Child child : snapshot()) {
            ChildFailedException failure = await(child, deadline - System.nanoTime());
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** Ends all children, by force what has not ended after twenty seconds, and returns when none is left. */
    @Override
    public void close() {
        stop(TO_STOP);
    }

    /** Ends all children by force. */
    public void kill() {
        stop(Duration.ZERO);
    }

    private void stop(Duration patience) {
        snapshot().stream()
                .map(child -> Thread.ofVirtual().start(() -> child.stop(patience)))
                .toList()
                .forEach(Children::join);
        threadsSoFar().forEach(Children::join);
    }

    private synchronized List<Child> snapshot() {
        return List.copyOf(children);
    }

    private synchronized List<Thread> threadsSoFar() {
        return List.copyOf(threads);
    }

    private static void keepRunning(Child child) {
        try {
            child.keepRunning();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable ChildFailedException await(Child child, long nanos) throws InterruptedException {
        try {
            return child.start().get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new ChildFailedException(child.name() + " is not ready in time: see its log");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
