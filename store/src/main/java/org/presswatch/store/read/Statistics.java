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

    private static final String TOPICS =
            "SELECT topic_id, count(*) FROM article_topic WHERE is_current GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?";
    private static final String SITES = "SELECT site, count(*) FROM article GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?";
    private static final String LANGUAGES = """
            SELECT language, count(*) FROM article WHERE language IS NOT NULL
            GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?""";
    private static final String TOTALS =
            "SELECT count(*), count(*) FILTER (WHERE topic_ids <> '{}'), max(stored_at) FROM article";

    private record Totals(
            long articles, long withTopic, @Nullable Instant newest) {}

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
        Totals totals = Reading.rows(
                        connection,
                        TOTALS,
                        List.of(),
                        row -> new Totals(row.getLong(1), row.getLong(2), Reading.time(row, "max")))
                .getFirst();
        return new Stats(
                totals.articles(),
                totals.withTopic(),
                totals.newest(),
                counts(connection, TOPICS),
                counts(connection, SITES),
                counts(connection, LANGUAGES));
    }

    private static List<Count> counts(Connection connection, String sql) throws SQLException {
        return Reading.rows(connection, sql, List.of(MOST_VALUES), row -> new Count(row.getString(1), row.getLong(2)));
    }
}
