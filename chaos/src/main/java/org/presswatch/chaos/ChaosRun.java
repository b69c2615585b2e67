package org.presswatch.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.presswatch.chaos.check.Findings;
import org.presswatch.chaos.check.Groups;
import org.presswatch.chaos.check.MendedLetters;
import org.presswatch.chaos.check.MendedLetters.Mended;
import org.presswatch.chaos.check.StoreRows;
import org.presswatch.chaos.input.Feeding;
import org.presswatch.chaos.input.Plan;
import org.presswatch.chaos.schedule.Action;
import org.presswatch.chaos.schedule.Schedule;
import org.presswatch.local.line.LineDirectory;

/**
 * Runs the line with two replicas of each stage, sends articles through it while a seeded schedule kills everything in
 * it, and compares what arrived with what was sent.
 */
public final class ChaosRun {

    private static final int REPLICAS = 2;

    /** Compiling less costs less on a machine that starts a JVM every few seconds. */
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1");

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final ChaosOptions options;
    private final Consumer<String> news;
    private final Plan plan;
    private final Schedule schedule;

    /**
     * @param news takes one line of progress at a time
     */
    public ChaosRun(ChaosOptions options, Consumer<String> news) {
        this.options = options;
        this.news = news;
        this.plan = Plan.of(options.articles(), options.poisonPercent(), options.seed());
        this.schedule =
                Schedule.of(options.seed(), options.kills(), options.entry().stages(), options.pace());
    }

    public Schedule schedule() {
        return schedule;
    }

    /** Returns when all has arrived, or will not any more. */
    public ChaosSummary run() throws InterruptedException, SQLException {
        long start = System.nanoTime();
        var directory = new LineDirectory(options.directory().toAbsolutePath());
        try (Inflow inflow = Inflow.of(options.entry(), directory.root().resolve("site"));
                var line = ChaosLine.start(options.home(), directory, inflow.environment(), JVM)) {
            return run(line, inflow, start);
        }
    }

    private ChaosSummary run(ChaosLine line, Inflow inflow, long start) throws InterruptedException, SQLException {
        Thread ending = Thread.ofPlatform().unstarted(line::close);
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            options.entry().stages().forEach(stage -> {
                for (int replica = 0; replica < REPLICAS; replica++) {
                    line.add(stage);
                }
            });
            var killing = new ScheduleRun(line, news);
            send(line, inflow, killing);
            drain(line);
            Findings findings = Findings.of(
                    plan,
                    inflow.addresses(),
                    line.broker().servers(),
                    line.database().jdbcUrl());
            Mended mended = findings.areGood()
                    ? MendedLetters.replay(
                            line.broker().servers(), line.database().jdbcUrl())
                    : Mended.NONE;
            return summary(
                    findings,
                    mended,
                    new Counts(killing.slowStops(), line.replicas().unaskedEnds(), start));
        } finally {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
    }

    /** The first articles show that the line runs; then the killing begins. */
    private void send(ChaosLine line, Inflow inflow, ScheduleRun killing) throws InterruptedException {
        try (Feeding feeding = inflow.begin(line, plan, schedule.length())) {
            line.replicas().awaitStarted();
            awaitStored(line, 1, LONGEST_START);
            news.accept("the first article is stored, the killing begins");
            killing.run(schedule);
            if (!feeding.await(LONGEST_DRAIN)) {
                throw new IllegalStateException("only %d records could be written".formatted(feeding.written()));
            }
            news.accept("%d records are written".formatted(feeding.written()));
        }
    }

    private void drain(ChaosLine line) throws InterruptedException {
        int expected = plan.accepted().size();
        line.broker().awaitReady();
        if (awaitStored(line, expected, LONGEST_DRAIN)) {
            var groups = new Groups(line.broker().servers());
            long deadline = System.nanoTime() + LONGEST_START.toNanos();
            while (!groups.areAtEnd() && System.nanoTime() < deadline) {
                Thread.sleep(LOOK);
            }
        }
        news.accept("%d of %d revisions are stored"
                .formatted(StoreRows.count(line.database().jdbcUrl()), expected));
    }

    private static boolean awaitStored(ChaosLine line, int number, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (StoreRows.count(line.database().jdbcUrl()) < number) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(LOOK);
        }
        return true;
    }

    private record Counts(int slowStops, int unaskedEnds, long start) {}

    private ChaosSummary summary(Findings findings, Mended mended, Counts counts) {
        return new ChaosSummary(
                options.entry(),
                options.articles(),
                plan.accepted().size(),
                findings.stored(),
                findings.lost(),
                findings.missing(),
                findings.repeated(),
                findings.extra(),
                findings.staleOverwrites(),
                plan.items().size() - plan.accepted().size(),
                findings.deadLetters(),
                findings.wrongDeadLetters(),
                mended.replayed(),
                mended.stored(),
                findings.offsetsAtEnd(),
                schedule.count(Action.KILL),
                schedule.count(Action.KILL_BROKER) + schedule.count(Action.STOP_BROKER),
                schedule.count(Action.KILL_DATABASE) + schedule.count(Action.STOP_DATABASE),
                schedule.count(Action.PAUSE),
                schedule.count(Action.JOIN) + schedule.count(Action.LEAVE),
                counts.slowStops(),
                counts.unaskedEnds(),
                options.seed(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - counts.start()),
                findings.areGood() && mended.isGood());
    }
}
