package org.presswatch.stage.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides whether a consumer is alive without consuming: out of its group, or with lag and no progress, for longer than
 * its patience, while nothing that it depends on is away.
 */
public final class Watchdog {

    private final Duration patience;
    private final Clock clock;
    /** What the stage waits for, if anything; asked only when it makes no progress. */
    private final Supplier<Optional<String>> waitsFor;

    private Instant lastGood;
    private long lastPosition = -1;

    public Watchdog(Duration patience, Clock clock, Supplier<Optional<String>> waitsFor) {
        this.patience = patience;
        this.clock = clock;
        this.waitsFor = waitsFor;
        this.lastGood = clock.instant();
    }

    /** Why the process should end, or empty while it may live on. */
    public Optional<String> judge(Sighting sighting) {
        if (isGood(sighting)) {
            lastGood = clock.instant();
            return Optional.empty();
        }
        Duration silence = Duration.between(lastGood, clock.instant());
        return silence.compareTo(patience) <= 0
                ? Optional.empty()
                : Optional.of(complaint((Sighting.Seen) sighting, silence));
    }

    private boolean isGood(Sighting sighting) {
        return switch (sighting) {
            case Sighting.Unreachable unreachable -> true;
            case Sighting.Seen seen -> isGettingOn(seen) || waitsFor.get().isPresent();
        };
    }

    private boolean isGettingOn(Sighting.Seen seen) {
        boolean moved = seen.position() != lastPosition;
        lastPosition = seen.position();
        return seen.member() && (moved || seen.lag() == 0);
    }

    private static String complaint(Sighting.Seen seen, Duration silence) {
        return seen.member()
                ? "no progress for %d s with %d records to read".formatted(silence.toSeconds(), seen.lag())
                : "not in its consumer group for %d s".formatted(silence.toSeconds());
    }
}
