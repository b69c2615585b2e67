package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.Conditions;

/**
 * Articles that were stored or changed since a place in time, the earliest first and a stretch at a time: so many articles
 * are looked at, whether they pass or not, so that what is rare costs no more than what is frequent.
 */
public final class Changes {

    /** Numbers are given before they are committed: so far below a number that was seen a new one may appear. */
    public static final int LOOKS_BACK = 1_000;

    /** Changes that one stretch tells at most. */
    private static final int MOST = 100;

    /** Hides all other articles: no index leads beyond these. */
    private static final String AMONG =
            "WITH article AS MATERIALIZED (SELECT * FROM article WHERE classification_id = ANY (?::bigint[])) ";

    private static final String NUMBERS =
            "SELECT classification_id FROM article WHERE classification_id > ? ORDER BY classification_id LIMIT ?";

    /** An article that came in. */
    public record Change(long number, String id, String title, String site, List<String> topics) {}

    /** An article that passes a filter, with the number under which it came in. */
    public record Match(long number, String articleId) {}

    /**
     * What was found.
     *
     * @param looked the numbers of the articles that were looked at
     * @param upTo the number up to which it was looked, 0 if there was nothing to look at
     * @param hasMore whether there may be more after it
     */
    public record Stretch<T>(List<T> found, List<Long> looked, long upTo, boolean hasMore) {}

    /** What is asked of the articles of a stretch. */
    private record Asked(String columns, ArticleFilter filter, String condition, List<Object> parameters) {}

    private final Reading reading;

    public Changes(Reading reading) {
        this.reading = reading;
    }

    /**
     * What passes the filter and has a number above {@code number}, but none of those {@code seen}.
     *
     * @param atOnce articles to look at
     * @throws ReadFailedException if the database does not answer in time
     */
    Stretch<Change> after(long number, Set<Long> seen, ArticleFilter filter, int atOnce) {
        var asked = new Asked("a.classification_id, a.id, a.title, a.site, a.topic_ids", filter, "true", List.of());
        return reading.of(connection -> {
            List<Long> there = numbers(number, atOnce, connection);
            List<Long> fresh = there.stream().filter(one -> !seen.contains(one)).toList();
            List<Change> found = rows(asked, fresh, MOST, connection, Changes::change);
            boolean isFull = found.size() == MOST;
            long upTo = isFull ? found.getLast().number() : last(there);
            List<Long> looked = fresh.stream().filter(one -> one <= upTo).toList();
            return new Stretch<>(found, looked, upTo, isFull || there.size() == atOnce);
        });
    }

    /** The numbers above {@code number}, the lowest first. */
    List<Long> numbers(long number, int most) {
        return reading.of(connection -> numbers(number, most, connection));
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
            List<Long> there = numbers(number, atOnce, connection);
            List<Match> found =
                    rows(asked, there, atOnce, connection, row -> new Match(row.getLong(1), row.getString(2)));
            return new Stretch<>(found, there, last(there), there.size() == atOnce);
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

    private static List<Long> numbers(long after, int most, Connection connection) throws SQLException {
        return Reading.rows(connection, NUMBERS, List.of(after, most), row -> row.getLong(1));
    }

    private static long last(List<Long> numbers) {
        return numbers.isEmpty() ? 0 : numbers.getLast();
    }

    private static <T> List<T> rows(
            Asked asked, List<Long> numbers, int most, Connection connection, Reading.Row<T> mapper)
            throws SQLException {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Conditions conditions = Conditions.ofEach(
                asked.filter(), Words.of(asked.filter(), connection).query());
        var parameters = new ArrayList<Object>();
        parameters.add(numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        parameters.addAll(conditions.parameters());
        parameters.addAll(asked.parameters());
        String sql = AMONG + "SELECT " + asked.columns() + conditions.fromWhere()
                + (conditions.parameters().isEmpty() ? " WHERE " : " AND ")
                + asked.condition() + " ORDER BY a.classification_id LIMIT " + most;
        return Reading.rows(connection, sql, parameters, mapper);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), Reading.texts(row, "topic_ids"));
    }
}
