package org.presswatch.chaos.input;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Brings in a plan at an even pace, on a thread of its own. */
abstract class PacedFeeding implements Feeding {

    private final List<Item> items;
    private final double itemsPerSecond;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile int written;
    private long start;

    /** @param length the whole plan takes about that long */
    PacedFeeding(String name, Plan plan, Duration length) {
        this.items = plan.items();
        this.itemsPerSecond = items.size() / Math.max(1.0, length.toMillis() / 1000.0);
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    final void start() {
        thread.start();
    }

    /** Until it no longer {@link #goesOn}. */
    abstract void feed() throws InterruptedException;

    final List<Item> items() {
        return items;
    }

    /** How many of the items should be in by now. */
    final int due() {
        return (int) Math.min(items.size(), 1 + (System.nanoTime() - start) / 1e9 * itemsPerSecond);
    }

    final boolean goesOn() {
        return written < items.size() && stopped.getCount() > 0;
    }

    /** Waits, or less long if it is closed. */
    final void rest(Duration pause) throws InterruptedException {
        stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    final void written(int number) {
        written = number;
    }

    @Override
    public final int written() {
        return written;
    }

    @Override
    public final boolean await(Duration patience) throws InterruptedException {
        return thread.join(patience) && written == items.size();
    }

    @Override
    public final void close() {
        stopped.countDown();
        thread.interrupt();
    }

    private void run() {
        start = System.nanoTime();
        try {
            feed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
