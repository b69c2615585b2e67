package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.Conditions;

/**
 * Articles that were stored or changed since a place in time, the earliest first and a stretch at a time: so many articles
 * are looked at, whether they pass or not, so that what is rare costs no more than what is frequent.
 */
public final class Changes {

    /** Changes that one stretch tells at most. */
    private static final int MOST = 100;

    /** Hides all other articles: no index leads beyond the stretch. */
    private static final String WITHIN = "WITH article AS MATERIALIZED"
            + " (SELECT * FROM article WHERE classification_id > ? AND classification_id <= ?) ";

    private static final String BOUNDS = "SELECT coalesce(max(n), 0), count(*) FROM (SELECT classification_id AS n"
            + " FROM article WHERE classification_id > ? ORDER BY classification_id LIMIT ?) s";

    /** An article that came in. */
    public record Change(long number, String id, String title, String site, List<String> topics) {}

    /** An article that passes a filter, with the number under which it came in. */
    public record Match(long number, String articleId) {}

    /**
     * What was found.
     *
     * @param upTo the number up to which it was looked, 0 if there was nothing to look at
     * @param hasMore whether there may be more after it
     */
    public record Stretch<T>(List<T> found, long upTo, boolean hasMore) {}

    private record Bounds(long after, long upTo, boolean hasMore) {}

    /** What is asked of the articles of a stretch. */
    private record Asked(String columns, ArticleFilter filter, String condition, List<Object> parameters) {}

    private final Reading reading;

    public Changes(Reading reading) {
        this.reading = reading;
    }

    /**
     * What passes the filter and has a number above {@code number}, but none of those {@code told}.
     *
     * @param atOnce articles to look at
     * @throws ReadFailedException if the database does not answer in time
     */
    Stretch<Change> after(long number, Collection<Long> told, ArticleFilter filter, int atOnce) {
        String known = told.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        var asked = new Asked(
                "a.classification_id, a.id, a.title, a.site, a.topic_ids",
                filter,
                "a.classification_id <> ALL (?::bigint[])",
                List.of(known));
        return reading.of(connection -> {
            Bounds bounds = bounds(number, atOnce, connection);
            List<Change> found = rows(asked, bounds, MOST, connection, Changes::change);
            boolean isFull = found.size() == MOST;
            return new Stretch<>(found, isFull ? found.getLast().number() : bounds.upTo(), isFull || bounds.hasMore());
        });
    }

    /** The numbers above {@code after} and up to {@code upTo} of what passes the filter. */
    List<Long> numbers(long after, long upTo, ArticleFilter filter) {
        var asked = new Asked("a.classification_id", filter, "true", List.of());
        var bounds = new Bounds(after, upTo, false);
        return reading.of(connection -> rows(asked, bounds, Integer.MAX_VALUE, connection, row -> row.getLong(1)));
    }

    /**
     * What passes the filter, has a number above {@code number}, and is news to who asked at the verdict {@code since}.
     *
     * @param atOnce articles to look at
     * @throws ReadFailedException if the database does not answer in time
     */
    public Stretch<Match> news(long number, long since, ArticleFilter filter, int atOnce) {
        var parameters = new ArrayList<>();
        String condition = News.condition(filter, since, parameters);
        var asked = new Asked("a.classification_id, a.id", filter, condition, parameters);
        return reading.of(connection -> {
            Bounds bounds = bounds(number, atOnce, connection);
            List<Match> found =
                    rows(asked, bounds, atOnce, connection, row -> new Match(row.getLong(1), row.getString(2)));
            return new Stretch<>(found, bounds.upTo(), bounds.hasMore());
        });
    }

    /** The number of the latest verdict that an article shows, 0 without one. */
    public long latest() {
        return reading.of(connection -> Reading.rows(
                        connection,
                        "SELECT coalesce(max(classification_id), 0) FROM article",
                        List.of(),
                        row -> row.getLong(1))
                .getFirst());
    }

    private static Bounds bounds(long after, int atOnce, Connection connection) throws SQLException {
        return Reading.rows(
                        connection,
                        BOUNDS,
                        List.of(after, atOnce),
                        row -> new Bounds(after, row.getLong(1), row.getLong(2) == atOnce))
                .getFirst();
    }

    private static <T> List<T> rows(Asked asked, Bounds bounds, int most, Connection connection, Reading.Row<T> mapper)
            throws SQLException {
        Conditions conditions = Conditions.ofEach(
                asked.filter(), Words.of(asked.filter(), connection).query());
        var parameters = new ArrayList<Object>(List.of(bounds.after(), bounds.upTo()));
        parameters.addAll(conditions.parameters());
        parameters.addAll(asked.parameters());
        String sql = WITHIN + "SELECT " + asked.columns() + conditions.fromWhere()
                + (conditions.parameters().isEmpty() ? " WHERE " : " AND ")
                + asked.condition() + " ORDER BY a.classification_id LIMIT " + most;
        return Reading.rows(connection, sql, parameters, mapper);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), Reading.texts(row, "topic_ids"));
    }
}
