package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Measures the end of the line by what it stored lately. */
public final class Paces {

    private static final int MINUTES = 60;
    private static final int MOST_TIMED = 1_000;

    private static final String BY_MINUTE = """
            SELECT count(c.id) FROM generate_series(0, ?) m
            LEFT JOIN classification c ON c.received_at >= ? AND c.received_at >= ? + m * interval '1 minute'
                AND c.received_at < ? + (m + 1) * interval '1 minute'
            GROUP BY m ORDER BY m""";
    /** A page that is fetched long before it is stored was sent again: it says nothing about the line's pace. */
    private static final String DELAYS = """
            SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds)
            FROM (SELECT extract(epoch FROM c.received_at - r.fetched_at) AS seconds
                  FROM (SELECT * FROM classification WHERE received_at >= ? ORDER BY id DESC LIMIT ?) c
                  JOIN revision r USING (article_id, revision)) d
            WHERE seconds BETWEEN 0 AND 86400""";

    private record Delays(@Nullable Double median, @Nullable Double slow) {}

    private final Reading reading;
    private final Clock clock;

    public Paces(Reading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * The pace of the last hour.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    public Pace current() {
        return reading.of(this::measure);
    }

    private Pace measure(Connection connection) throws SQLException {
        Instant start = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(MINUTES - 1));
        OffsetDateTime from = start.atOffset(ZoneOffset.UTC);
        List<Long> minutes =
                Reading.rows(connection, BY_MINUTE, List.of(MINUTES - 1, from, from, from), row -> row.getLong(1));
        Delays delays = Reading.rows(connection, DELAYS, List.of(from, MOST_TIMED), Paces::delays)
                .getFirst();
        long sum = minutes.stream().mapToLong(Long::longValue).sum();
        return new Pace(minutes, sum, delays.median(), delays.slow());
    }

    private static Delays delays(ResultSet row) throws SQLException {
        return new Delays(row.getObject(1, Double.class), row.getObject(2, Double.class));
    }
}
