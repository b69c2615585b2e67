package org.presswatch.chaos.input;

import java.time.Duration;

/** Brings a plan into the line, from its start until it is closed. */
public interface Feeding extends AutoCloseable {

    /** How many items are in. */
    int written();

    /** Waits until all are in; false when that takes longer. */
    boolean await(Duration patience) throws InterruptedException;

    @Override
    void close();
}
