package org.presswatch.benchmarks.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import org.presswatch.benchmarks.Benchmark;
import org.presswatch.benchmarks.schedule.Outcome.Span;
import org.presswatch.fetcher.rhythm.AdaptiveSchedule;

/** Polls made and delay of the adaptive schedule beside fixed timers, on the same simulated publications. */
public final class ScheduleBenchmark implements Benchmark {

    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final int DAYS = 35;
    private static final int LEARNING_DAYS = 7;
    private static final int FEEDS = 40;
    private static final int SEED = 20260105;

    /** The fetcher's defaults. */
    static final AdaptiveSchedule SCHEDULE = new AdaptiveSchedule(Duration.ofMinutes(2), Duration.ofHours(2));

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public String summary() {
        return "polls and delay of the adaptive schedule beside fixed 15 and 60 minutes, simulated";
    }

    @Override
    public String usage() {
        return """
                presswatch bench schedule [FOLDER]

                Simulates %d days of %d feeds of each kind, always the same. With a FOLDER, also writes
                schedule.md and schedule.svg there.""".formatted(DAYS, FEEDS);
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        Map<String, List<Outcome>> outcomes = simulate();
        String table = ScheduleReport.markdown(outcomes);
        System.out.print(table);
        if (!arguments.isEmpty()) {
            Path folder = Files.createDirectories(Path.of(arguments.getFirst()));
            Files.writeString(folder.resolve("schedule.md"), table);
            Files.writeString(folder.resolve("schedule.svg"), SchedulePlot.svg(outcomes));
        }
        return 0;
    }

    private static Map<String, List<Outcome>> simulate() {
        Map<String, Supplier<Policy>> policies = new LinkedHashMap<>();
        policies.put("every 15 minutes", () -> Policy.fixed(Duration.ofMinutes(15)));
        policies.put("every 60 minutes", () -> Policy.fixed(Duration.ofMinutes(60)));
        policies.put("adaptive", () -> Policy.adaptive(SCHEDULE));
        var outcomes = new LinkedHashMap<String, List<Outcome>>();
        policies.forEach((name, policy) -> outcomes.put(name, outcomes(policy)));
        return outcomes;
    }

    private static List<Outcome> outcomes(Supplier<Policy> policy) {
        Instant end = BEGIN.plus(DAYS, ChronoUnit.DAYS);
        Instant counted = BEGIN.plus(LEARNING_DAYS, ChronoUnit.DAYS);
        var outcomes = new ArrayList<Outcome>();
        var chance = new Random(SEED);
        for (FeedKind kind : FeedKind.values()) {
            for (int feed = 0; feed < FEEDS; feed++) {
                List<Instant> published = kind.publications(BEGIN, DAYS, chance);
                Instant begin = BEGIN.plusSeconds(chance.nextInt(3_600));
                outcomes.add(Outcome.of(kind, published, policy.get(), new Span(begin, counted, end)));
            }
        }
        return outcomes;
    }
}
