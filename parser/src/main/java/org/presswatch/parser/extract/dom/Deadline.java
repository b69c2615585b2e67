package org.presswatch.parser.extract.dom;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The moment until which the calling thread may work. It counts the thread's CPU time, so that a busy machine does not
 * make an innocent page late; on a virtual thread, whose CPU time Java cannot tell, it counts real time.
 */
public final class Deadline {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration limit;
    private final boolean cpu;
    private final long end;

    private Deadline(Duration limit) {
        this.limit = limit;
        this.cpu = !Thread.currentThread().isVirtual() && THREADS.isCurrentThreadCpuTimeSupported();
        this.end = now() + limit.toNanos();
    }

    /** A deadline that starts now, for the calling thread. */
    public static Deadline in(Duration limit) {
        return new Deadline(limit);
    }

    /**
     * Checks the time.
     *
     * @throws DeadlineExceededException if it is used up
     */
    public void check() {
        if (now() - end > 0) {
            throw new DeadlineExceededException(limit);
        }
    }

    private long now() {
        return cpu ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
