package org.presswatch.stage.loop;

import java.util.Optional;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What a loop tells of itself: whether it is at work, and how its transactions end.
 *
 * <p>Counters: {@code <service>.transactions.committed} and {@code .aborted}. After an abort the records are processed
 * again, and counted again by their processor.
 */
public final class LoopState {

    private final Counter committed;
    private final Counter aborted;
    private volatile @Nullable String trouble = "not yet a member of its consumer group";

    LoopState(String service, MeterRegistry meters) {
        committed = meters.counter(service + ".transactions.committed");
        aborted = meters.counter(service + ".transactions.aborted");
    }

    /** Why the loop does no work now, or empty while it does. */
    public Optional<String> findTrouble() {
        return Optional.ofNullable(trouble);
    }

    void working() {
        trouble = null;
    }

    void waiting(String why) {
        trouble = why;
    }

    void committed() {
        committed.increment();
    }

    void aborted() {
        aborted.increment();
    }
}
