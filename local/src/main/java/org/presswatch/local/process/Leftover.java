package org.presswatch.local.process;

import java.time.Duration;

/** A child that outlived the process which started it. */
public record Leftover(String name, ProcessHandle process) {

    private static final Duration TO_END = Duration.ofSeconds(5);

    /** Ends it, by force after five seconds: what it worked for is gone, so it has nothing left to save. */
    public void end() {
        Ending.of(process, TO_END);
    }
}
