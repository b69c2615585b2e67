package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.Cursor;
import org.presswatch.store.search.Window;

/** Reads the newest of what passes a filter in stretches of time that grow until there is enough. */
final class Widening {

    /** Answers over one stretch, or over all time where it is null. */
    @FunctionalInterface
    interface Question<T> {
        T over(@Nullable Window window) throws SQLException;
    }

    private static final double MARGIN = 1.25;
    private static final double LEAST_GROWTH = 1.5;
    private static final double GROWTH_AFTER_NOTHING = 16;

    /** Beyond, a look at all time costs no more. */
    static final Duration LONGEST = Duration.ofDays(1_000);

    private final Instant end;
    private final @Nullable Instant from;
    private final int enough;

    private Widening(Instant end, @Nullable Instant from, int enough) {
        this.end = end;
        this.from = from;
        this.enough = enough;
    }

    /**
     * A reading of the newest {@code enough} articles before a cursor, or before the filter's end, or of all.
     */
    static Widening of(ArticleFilter filter, @Nullable Cursor after, int enough, Connection connection)
            throws SQLException {
        return new Widening(end(filter, after, connection), filter.from(), enough);
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

    /** The first answer that tells of enough articles, or the one over all time. */
    <T> T ask(int shortestDays, Question<T> question, ToIntFunction<T> found) throws SQLException {
        Window window = Window.endingAt(end, shortestDays);
        while (true) {
            T answer = question.over(window);
            int count = found.applyAsInt(answer);
            if (count >= enough || (from != null && !from.isBefore(window.start()))) {
                return answer;
            }
            Duration needed = needed(Duration.between(window.start(), end), count);
            if (needed.compareTo(LONGEST) > 0) {
                return question.over(from == null ? null : Window.covering(from, end));
            }
            window = Window.covering(end.minus(needed), end);
        }
    }

    /** So long would do if all of it were like what was read; it grows in any case. */
    private Duration needed(Duration read, int count) {
        double growth = count == 0 ? GROWTH_AFTER_NOTHING : Math.max(LEAST_GROWTH, MARGIN * enough / count);
        return Duration.ofSeconds((long) Math.min(read.toSeconds() * growth, LONGEST.toSeconds() + 1.0));
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
