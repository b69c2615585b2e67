package org.presswatch.local.process;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.presswatch.local.Announcer;

/** One child process: started, watched, started again when it dies, until it is told to stop. */
final class Child {

    private static final int MOST_DEATHS_BEFORE_READY = 3;
    private static final long READINESS_INTERVAL_MILLIS = 100;

    /** Ctrl-C in a terminal reaches every process of it; only the parent must act on it, to end things in order. */
    private static final List<String> DEAF_TO_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "presswatch");

    private final ChildSpec spec;
    private final PidFile pids;
    private final Announcer announcer;
    private final Readiness readiness = new Readiness();
    private final Backoff backoff = new Backoff();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CompletableFuture<@Nullable ChildFailedException> start = new CompletableFuture<>();
    private @Nullable Process process;
    private int deathsBeforeReady;

    Child(ChildSpec spec, PidFile pids, Announcer announcer) {
        this.spec = spec;
        this.pids = pids;
        this.announcer = announcer;
    }

    String name() {
        return spec.name();
    }

    /** Completes with null when the child has become ready once, and with the reason when it never will. */
    CompletableFuture<@Nullable ChildFailedException> start() {
        return start;
    }

    /** Keeps the child running until {@link #stop} or too many deaths at its start; made for a thread of its own. */
    void keepRunning() throws InterruptedException {
        while (!isStopped()) {
            long begin = System.nanoTime();
            Process current = launch();
            if (current == null) {
                return;
            }
            awaitReadiness(current, begin);
            int code = current.waitFor();
            pids.remove(name());
            if (!isStopped() && !goesOn(code, since(begin))) {
                return;
            }
        }
    }

    /** Ends the process, by force after {@code patience}. */
    void stop(Duration patience) {
        Process last;
        synchronized (this) {
            stopped.countDown();
            last = process;
        }
        start.complete(new ChildFailedException(name() + " was stopped"));
        if (last != null) {
            Ending.of(last.toHandle(), patience);
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Null after a stop, which would miss the new process, and when the system refuses to start it. */
    private synchronized @Nullable Process launch() {
        if (isStopped()) {
            return null;
        }
        var command = new ArrayList<>(DEAF_TO_TERMINAL);
        command.addAll(spec.command());
        var builder = new ProcessBuilder(command)
                .directory(spec.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().putAll(spec.environment());
        try {
            Process started = builder.start();
            process = started;
            pids.put(name(), started.toHandle());
            return started;
        } catch (IOException e) {
            start.complete(new ChildFailedException(name() + " cannot be started: " + e.getMessage()));
            return null;
        }
    }

    private void awaitReadiness(Process current, long begin) throws InterruptedException {
        while (current.isAlive() && !isStopped()) {
            if (readiness.isReady(spec.readiness()) && !isStopped()) {
                announcer.say(name(), (start.isDone() ? "ready again in " : "ready in ") + seconds(since(begin)));
                start.complete(null);
                return;
            }
            stopped.await(READINESS_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private boolean goesOn(int code, Duration lived) throws InterruptedException {
        String death = "ended with code %d after %s".formatted(code, seconds(lived));
        if (!start.isDone() && ++deathsBeforeReady >= MOST_DEATHS_BEFORE_READY) {
            start.complete(new ChildFailedException("%s %s and does not start: see %s%n%s"
                    .formatted(name(), death, spec.log(), LogTail.of(spec.log()))));
            return false;
        }
        Duration wait = backoff.after(lived);
        announcer.say(name(), "%s, starting it again in %s (see %s)".formatted(death, seconds(wait), spec.log()));
        return !stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
