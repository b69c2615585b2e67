package org.presswatch.stage.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Keeps two or three copies of a stage running while it kills, stops, adds and freezes them as a seed says. */
final class KillSchedule {

    /**
     * What was done to the stage.
     *
     * @param kills by SIGKILL
     * @param leaves by SIGTERM
     * @param joins beyond the first two copies, replacements included
     */
    record Done(int kills, int leaves, int joins) {}

    private final Children children;
    private final Supplier<Process> stage;
    private final Random random;
    private final List<Process> copies = new ArrayList<>();
    private int kills;
    private int leaves;
    private int joins;

    KillSchedule(Children children, Supplier<Process> stage, long seed) {
        this.children = children;
        this.stage = stage;
        this.random = new Random(seed);
        copies.add(stage.get());
        copies.add(stage.get());
    }

    /** One event about every {@code pace}, until that many copies are killed. */
    Done run(int killsWanted, Duration pace, Runnable afterEach) {
        while (kills < killsWanted) {
            LockSupport.parkNanos((long) (pace.toNanos() * (0.5 + random.nextDouble())));
            step(random.nextInt(10));
            afterEach.run();
        }
        return new Done(kills, leaves, joins);
    }

    private void step(int dice) {
        if (dice < 7) {
            children.kill(copies.remove(random.nextInt(copies.size())));
            kills++;
        } else if (dice < 9) {
            children.stop(copies.remove(random.nextInt(copies.size())));
            leaves++;
        }
        if (copies.size() < 2 || dice == 9 && copies.size() < 3) {
            copies.add(stage.get());
            joins++;
        }
    }
}
