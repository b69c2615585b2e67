package org.presswatch.cli.up;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import sun.misc.Signal;

/** Ctrl-C and its likes: the first asks for an orderly end, the second forces it. */
final class Signals {

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");
    private static final int FORCED_EXIT_CODE = 130;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Runnable onStop;
    private final Runnable onForce;

    private Signals(Runnable onStop, Runnable onForce) {
        this.onStop = onStop;
        this.onForce = onForce;
    }

    /**
     * Replaces what the JVM does on those signals.
     *
     * @param onStop what the first signal does
     * @param onForce what the second does before the JVM is halted
     */
    static Signals handle(Runnable onStop, Runnable onForce) {
        var signals = new Signals(onStop, onForce);
        NAMES.forEach(name -> Signal.handle(new Signal(name), signal -> signals.arrived()));
        return signals;
    }

    boolean stopIsAsked() {
        return stop.getCount() == 0;
    }

    void awaitStop() throws InterruptedException {
        stop.await();
    }

    /** Waits at most that long, in milliseconds; true when a stop was asked for. */
    boolean awaitStop(long millis) throws InterruptedException {
        return stop.await(millis, TimeUnit.MILLISECONDS);
    }

    private void arrived() {
        if (claimFirst()) {
            onStop.run();
        } else {
            onForce.run();
            Runtime.getRuntime().halt(FORCED_EXIT_CODE);
        }
    }

    private synchronized boolean claimFirst() {
        boolean first = !stopIsAsked();
        stop.countDown();
        return first;
    }
}
