package org.presswatch.chaos;

import java.time.Duration;
import java.util.function.Consumer;

import org.presswatch.chaos.schedule.Schedule;
import org.presswatch.chaos.schedule.Step;

/** Does to a line what a schedule says. */
final class ScheduleRun {

    /** Longer than a group waits for a member, and than the broker for a transaction. */
    private static final Duration PAUSE = Duration.ofSeconds(13);

    private static final Duration AWAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final ChaosLine line;
    private final Consumer<String> news;
    private int slowStops;

    ScheduleRun(ChaosLine line, Consumer<String> news) {
        this.line = line;
        this.news = news;
    }

    /** Returns after the last step. */
    void run(Schedule schedule) throws InterruptedException {
        for (Step step : schedule.steps()) {
            Thread.sleep(step.gap());
            news.accept(step.toString());
            take(step);
        }
    }

    /** How many replicas did not end within 10 s when they were asked to. */
    int slowStops() {
        return slowStops;
    }

    private void take(Step step) throws InterruptedException {
        switch (step.action()) {
            case KILL -> line.replicas().kill(step.service(), step.pick());
            case PAUSE -> line.replicas().pause(step.service(), step.pick(), PAUSE);
            case JOIN -> line.add(step.service());
            case LEAVE -> leave(step);
            case STOP_BROKER -> line.broker().restart(false, AWAY);
            case KILL_BROKER -> line.broker().restart(true, AWAY);
            case STOP_DATABASE -> line.database().restart(false, AWAY);
            case KILL_DATABASE -> line.database().restart(true, AWAY);
        }
    }

    private void leave(Step step) throws InterruptedException {
        Duration taken = line.replicas().leave(step.service(), step.pick());
        if (taken.compareTo(LONGEST_STOP) > 0) {
            news.accept("%s took %d ms to stop".formatted(step.service(), taken.toMillis()));
            slowStops++;
        }
    }
}
