package org.presswatch.benchmarks.crawl;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What one host was asked for, and how close together. */
final class HostLog {

    private final Map<String, Integer> asked = new HashMap<>();
    private int underWay;
    private int mostAtOnce;
    private long last = Long.MIN_VALUE;
    private long smallestGap = Long.MAX_VALUE;

    synchronized void begin(String path) {
        long now = System.nanoTime();
        asked.merge(path, 1, Integer::sum);
        underWay++;
        mostAtOnce = Math.max(mostAtOnce, underWay);
        if (last != Long.MIN_VALUE) {
            smallestGap = Math.min(smallestGap, now - last);
        }
        last = now;
    }

    synchronized void end() {
        underWay--;
    }

    synchronized int requests() {
        return asked.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int pages() {
        return requests() - feeds() - asked.getOrDefault("/robots.txt", 0);
    }

    synchronized int feeds() {
        return asked.getOrDefault("/feed", 0);
    }

    /** Pages that were asked for more than once. */
    synchronized int repeated() {
        return (int) asked.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/p") && path.getValue() > 1)
                .count();
    }

    synchronized int mostAtOnce() {
        return mostAtOnce;
    }

    synchronized Duration smallestGap() {
        return Duration.ofNanos(smallestGap);
    }
}
