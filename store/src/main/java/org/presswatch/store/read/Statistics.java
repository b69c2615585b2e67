package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Counts over everything stored, counted anew at most every few seconds. */
public final class Statistics {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST_VALUES = 100;

    private static final String LATEST = "SELECT updated_at FROM article ORDER BY classification_id DESC LIMIT 1";

    private record Counted(Stats stats, Instant at) {}

    private final Reading reading;
    private final Clock clock;
    private volatile @Nullable Counted last;

    public Statistics(Reading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * The counts, at most a few seconds old.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    public Stats current() {
        Counted known = last;
        if (known == null || known.at().isBefore(clock.instant().minus(FRESH))) {
            known = new Counted(reading.of(Statistics::count), clock.instant());
            last = known;
        }
        return known.stats();
    }

    private static Stats count(Connection connection) throws SQLException {
        Sums sums = Sums.of(connection, MOST_VALUES);
        Instant latest =
                Reading.rows(connection, LATEST, List.of(), row -> Reading.expectTime(row, "updated_at")).stream()
                        .findFirst()
                        .orElse(null);
        return new Stats(
                sums.total("all"),
                sums.total("tagged"),
                latest,
                sums.byValue("topic"),
                sums.byValue("site"),
                sums.byValue("language").stream()
                        .filter(count -> !count.value().equals(Sums.NO_LANGUAGE))
                        .toList(),
                sums.byValue("country"));
    }
}
