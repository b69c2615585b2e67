package org.presswatch.benchmarks.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long the answers to one kind of question took, in milliseconds. */
final class Latencies {

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    void add(double value) {
        millis.add(value);
    }

    void addAll(Latencies other) {
        millis.addAll(other.millis);
    }

    double percentile(double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }

    /** {@code p50 | p95 | p99} as cells of a table. */
    String cells() {
        return String.format(Locale.ROOT, "%.0f | %.0f | %.0f", percentile(0.5), percentile(0.95), percentile(0.99));
    }
}
