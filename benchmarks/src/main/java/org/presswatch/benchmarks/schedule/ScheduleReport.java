package org.presswatch.benchmarks.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The outcomes as a page. */
final class ScheduleReport {

    private ScheduleReport() {}

    static String markdown(Map<String, List<Outcome>> outcomes) {
        var page = new StringBuilder("""
                # Schedule: polls made and delay

                Simulated publications, the same for all three; the first seven of 35 days are for learning and not counted.
                A feed reaches the aim when its median delay is under half of its own median gap. Times in minutes.

                    ./presswatch bench schedule FOLDER

                ![Polls and delay](schedule.svg)

                | feeds | policy | polls a day | median delay | mean | 90 % under | feeds that reach the aim |
                |---|---|---|---|---|---|---|
                """);
        for (FeedKind kind : FeedKind.values()) {
            outcomes.forEach((policy, all) -> row(page, kind.title, policy, ofKind(all, kind)));
        }
        outcomes.forEach((policy, all) -> row(page, "**all**", policy, all));
        return page.append("""

                In bursts, and where all comes at once, the usual gap lies inside the burst: seconds or few minutes. No timer
                that asks less than every few minutes reaches half of that, and the adaptive one does not try: the first entry of
                a burst comes as a surprise, and those that come together are fetched together.
                """).toString();
    }

    static List<Outcome> ofKind(List<Outcome> all, FeedKind kind) {
        return all.stream().filter(outcome -> outcome.kind() == kind).toList();
    }

    static double pollsPerDay(List<Outcome> outcomes) {
        return outcomes.stream()
                .mapToDouble(o -> o.polls() / o.days())
                .average()
                .orElse(0);
    }

    static double[] delays(List<Outcome> outcomes) {
        double[] all = outcomes.stream()
                .flatMapToDouble(o -> Arrays.stream(o.delays()))
                .toArray();
        Arrays.sort(all);
        return all;
    }

    private static void row(StringBuilder page, String feeds, String policy, List<Outcome> outcomes) {
        double[] delays = delays(outcomes);
        page.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %s | %s | %s | %d of %d |%n",
                feeds,
                policy,
                pollsPerDay(outcomes),
                minutes(Outcome.median(delays)),
                minutes(Arrays.stream(delays).average().orElse(Double.NaN)),
                minutes(Outcome.share(delays, 0.9)),
                outcomes.stream().filter(Outcome::reachesAim).count(),
                outcomes.size()));
    }

    private static String minutes(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f", value);
    }
}
