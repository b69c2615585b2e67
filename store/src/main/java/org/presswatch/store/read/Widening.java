package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
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

    private static final double MARGIN = 1.5;

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
        Instant end = newest(connection);
        if (filter.to() != null && filter.to().isBefore(end)) {
            end = filter.to();
        }
        if (after != null && after.listedAt().isBefore(end)) {
            end = after.listedAt();
        }
        return new Widening(end, filter.from(), enough);
    }

    /** The first answer that tells of enough articles, or the one over all time. */
    <T> T ask(int shortestDays, Question<T> question, ToIntFunction<T> found) throws SQLException {
        double needed = shortestDays;
        for (int days : Window.lengths()) {
            if (days < needed) {
                continue;
            }
            Window window = Window.endingAt(end, days);
            T answer = question.over(window);
            int count = found.applyAsInt(answer);
            if (count >= enough || (from != null && !from.isBefore(window.start()))) {
                return answer;
            }
            // So many days would do if all were like these; with nothing found, two steps at once.
            needed = count == 0 ? days * 16.0 : days * MARGIN * enough / count;
        }
        return question.over(from == null ? null : Window.covering(from, end));
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
