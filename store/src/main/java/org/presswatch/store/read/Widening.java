package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.Cursor;
import org.presswatch.store.search.Window;

/** Reads the newest of what passes a filter in stretches of time, each older and longer, until there is enough. */
final class Widening {

    /** Reads one stretch, or all time where it is null. */
    @FunctionalInterface
    interface Stretch {

        /**
         * How many articles it found.
         *
         * @param filter with an end before what was read so far
         * @param wanted as many are still missing
         */
        int read(@Nullable Window window, ArticleFilter filter, int wanted) throws SQLException;
    }

    private static final double MARGIN = 1.25;
    private static final double LEAST_GROWTH = 1.5;
    private static final double GROWTH_AFTER_NOTHING = 16;

    /** Nothing was published so long ago. */
    private static final Duration EVER = Duration.ofDays(100_000);

    private final ArticleFilter filter;
    private final Instant end;
    private final int enough;

    private Widening(ArticleFilter filter, Instant end, int enough) {
        this.filter = filter;
        this.end = end;
        this.enough = enough;
    }

    /**
     * A reading of the newest {@code enough} articles before a cursor, or before the filter's end, or of all.
     */
    static Widening of(ArticleFilter filter, @Nullable Cursor after, int enough, Connection connection)
            throws SQLException {
        return new Widening(filter, end(filter, after, connection), enough);
    }

    /** Where the newest of what passes can stand at the latest. */
    static Instant end(ArticleFilter filter, @Nullable Cursor after, Connection connection) throws SQLException {
        Instant end = newest(connection);
        if (filter.to() != null && filter.to().isBefore(end)) {
            end = filter.to();
        }
        if (after != null && after.listedAt().isBefore(end)) {
            end = after.listedAt();
        }
        return end;
    }

    /** Reads from the newest on until enough was found or there is no more. */
    void read(int shortestDays, Stretch stretch) throws SQLException {
        @Nullable Window window = Window.endingAt(end, shortestDays);
        ArticleFilter rest = filter;
        int found = 0;
        while (true) {
            found += stretch.read(window, rest, enough - found);
            if (found >= enough || window == null || isFirst(window)) {
                return;
            }
            rest = filter.between(filter.from(), window.start());
            window = older(window.start(), found);
        }
    }

    private boolean isFirst(Window window) {
        return filter.from() != null && !filter.from().isBefore(window.start());
    }

    /** As long as would do if all of it were like what was read, or all time. */
    private @Nullable Window older(Instant before, int found) {
        double growth = found == 0 ? GROWTH_AFTER_NOTHING : Math.max(LEAST_GROWTH, MARGIN * enough / found);
        return older(filter, before, Duration.between(before, end).toSeconds() * (growth - 1));
    }

    /** The stretch before a time, not much longer than a filter needs it; null for all time. */
    static @Nullable Window older(ArticleFilter filter, Instant before, double seconds) {
        Instant last = before.minusMillis(1);
        Instant start = last.minusSeconds((long) Math.min(seconds, EVER.toSeconds()));
        boolean isEnough = filter.from() != null && filter.from().isAfter(start);
        return Window.covering(isEnough ? filter.from() : start, last);
    }

    private static Instant newest(Connection connection) throws SQLException {
        return Reading.rows(
                        connection,
                        "SELECT listed_at FROM article ORDER BY listed_at DESC, id DESC LIMIT 1",
                        List.of(),
                        row -> Reading.expectTime(row, "listed_at"))
                .stream()
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
