package org.presswatch.benchmarks.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a policy did to one feed, after the time in which it learnt.
 *
 * @param polls made
 * @param days that were counted
 * @param delays of the entries in minutes, from publication to poll
 * @param medianGap between two entries, in minutes
 */
record Outcome(FeedKind kind, int polls, double days, double[] delays, double medianGap) {

    /** Entries that a feed shows. */
    private static final int SHOWN = 30;

    private static final double MINUTE = 60_000;

    /** Polls the feed until the end; what happens before {@code counted} is done but not counted. */
    static Outcome of(FeedKind kind, List<Instant> published, Policy policy, Span span) {
        var delays = new ArrayList<Double>();
        int polls = 0;
        int seen = 0;
        for (Instant now = span.begin(); now.isBefore(span.end()); ) {
            int to = countUntil(published, now, seen);
            List<Instant> fresh = published.subList(seen, to);
            if (!now.isBefore(span.counted())) {
                polls++;
                for (Instant time : fresh) {
                    if (!time.isBefore(span.counted())) {
                        delays.add(Duration.between(time, now).toMillis() / MINUTE);
                    }
                }
            }
            List<Instant> shown = fresh.subList(Math.max(0, fresh.size() - SHOWN), fresh.size());
            now = now.plus(policy.next(now, kind.dated ? shown : List.of(), shown.size()));
            seen = to;
        }
        double days = Duration.between(span.counted(), span.end()).toHours() / 24.0;
        return new Outcome(
                kind,
                polls,
                days,
                delays.stream().mapToDouble(Double::doubleValue).sorted().toArray(),
                medianGap(published));
    }

    /** Whether the usual delay is under half of the usual gap; nothing to miss where nothing came. */
    boolean reachesAim() {
        return delays.length == 0 || median(delays) < medianGap / 2;
    }

    static double median(double[] sorted) {
        return share(sorted, 0.5);
    }

    static double share(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((sorted.length - 1) * share)];
    }

    private static int countUntil(List<Instant> published, Instant now, int from) {
        int to = from;
        while (to < published.size() && !published.get(to).isAfter(now)) {
            to++;
        }
        return to;
    }

    private static double medianGap(List<Instant> published) {
        double[] gaps = new double[Math.max(published.size() - 1, 0)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = Duration.between(published.get(i), published.get(i + 1)).toMillis() / MINUTE;
        }
        Arrays.sort(gaps);
        return median(gaps);
    }

    /**
     * The time that is simulated.
     *
     * @param counted from when on figures are taken
     */
    record Span(Instant begin, Instant counted, Instant end) {}
}
