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
     * @param freezes by SIGSTOP for longer than the group and a transaction wait for a member
     */
    record Done(int kills, int leaves, int joins, int freezes) {}

    private static final Duration FREEZE = Duration.ofSeconds(13);

    private final Children children;
    private final Supplier<Process> stage;
    private final Random random;
    private final List<Process> copies = new ArrayList<>();
    private int kills;
    private int leaves;
    private int joins;
    private int freezes;

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
        return new Done(kills, leaves, joins, freezes);
    }

    private void step(int dice) {
        if (dice < 7) {
            children.kill(copies.remove(random.nextInt(copies.size())));
            kills++;
        } else if (dice == 7) {
            children.stop(copies.remove(random.nextInt(copies.size())));
            leaves++;
        } else if (dice == 8) {
            children.freeze(copies.get(random.nextInt(copies.size())), FREEZE);
            freezes++;
        }
        if (copies.size() < 2 || dice == 9 && copies.size() < 3) {
            copies.add(stage.get());
            joins++;
        }
    }
}
