package org.presswatch.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Time that has passed since it was started; as text {@code 2.1 s}.
 *
 * @param begin a reading of {@link System#nanoTime}
 */
public record Stopwatch(long begin) {

    public static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    /** One that was started with this process, which includes what a script did before it became a JVM. */
    public static Stopwatch ofThisProcess() {
        Duration age = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
        return new Stopwatch(System.nanoTime() - age.toNanos());
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", elapsed().toMillis() / 1000.0);
    }
}
