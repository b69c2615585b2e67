package org.presswatch.local;

import java.time.Duration;
import java.util.Locale;

/** Time that has passed since it was started; as text {@code 2.1 s}. */
public record Stopwatch(long begin) {

    public static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", elapsed().toMillis() / 1000.0);
    }
}
