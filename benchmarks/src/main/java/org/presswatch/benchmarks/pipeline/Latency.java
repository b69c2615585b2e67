package org.presswatch.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long articles were under way. */
final class Latency {

    private final double rate;
    private final List<Long> whole = new ArrayList<>();
    private final List<List<Long>> legs =
            Journey.LEGS.stream().<List<Long>>map(leg -> new ArrayList<>()).toList();

    /** @param rate at which they were published, articles a second */
    Latency(double rate) {
        this.rate = rate;
    }

    void add(Journey journey, long published) {
        whole.add(journey.millisSince(published));
        long[] millis = journey.legsSince(published);
        for (int leg = 0; leg < millis.length; leg++) {
            legs.get(leg).add(millis[leg]);
        }
    }

    /** Fields of a JSON object: percentiles of the whole, and the median and the 99th percentile of each part. */
    String toJson() {
        return String.format(
                Locale.ROOT,
                "\"latency_at_rate\":%.0f,\"p50_ms\":%d,\"p95_ms\":%d,\"p99_ms\":%d,\"p50_p99_ms_of\":{%s}",
                rate,
                percentile(whole, 0.5),
                percentile(whole, 0.95),
                percentile(whole, 0.99),
                IntStream.range(0, legs.size()).mapToObj(this::leg).collect(Collectors.joining(",")));
    }

    private String leg(int number) {
        List<Long> millis = legs.get(number);
        return "\"%s\":[%d,%d]".formatted(Journey.LEGS.get(number), percentile(millis, 0.5), percentile(millis, 0.99));
    }

    private static long percentile(List<Long> millis, double part) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }
}
