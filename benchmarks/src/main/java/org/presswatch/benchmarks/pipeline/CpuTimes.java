package org.presswatch.benchmarks.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.presswatch.chaos.ChaosLine;

/**
 * The processor time that each part of a line has used since its start, in milliseconds.
 *
 * @param millis by the part's name
 */
record CpuTimes(Map<String, Double> millis) {

    static CpuTimes of(ChaosLine line, List<String> services) {
        var millis = new TreeMap<String, Double>();
        services.forEach(service -> millis.put(service, sum(line.replicas().processesOf(service).stream())));
        millis.put("broker", sum(Stream.of(line.broker().process())));
        millis.put("database", sum(line.database().processes()));
        return new CpuTimes(millis);
    }

    /** What was used since {@code before}, for each of a number of articles. */
    CpuTimes perArticleSince(CpuTimes before, int articles) {
        var used = new TreeMap<String, Double>();
        millis.forEach((part, value) -> used.put(part, (value - before.millis().getOrDefault(part, 0.0)) / articles));
        return new CpuTimes(used);
    }

    /** As JSON, with the sum as {@code all}. */
    String toJson() {
        var all = new TreeMap<>(millis);
        all.put("all", millis.values().stream().mapToDouble(Double::doubleValue).sum());
        return all.entrySet().stream()
                .map(part -> String.format(Locale.ROOT, "\"%s\":%.2f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static double sum(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(Duration::toMillis)
                .sum();
    }
}
