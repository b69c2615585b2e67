package org.presswatch.store.read;

import java.util.ArrayList;
import java.util.List;

import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.Conditions;

/** Articles that were stored or changed since a place in time. */
public final class Changes {

    /** More at once are not told one by one. */
    private static final int MOST = 100;

    /** An article that came in. */
    public record Change(long number, String id, String title, String site, List<String> topics) {}

    private final Reading reading;

    public Changes(Reading reading) {
        this.reading = reading;
    }

    /**
     * What passes the filter and has a number above {@code number}, the latest first and at most a hundred.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    List<Change> after(long number, ArticleFilter filter) {
        return reading.of(connection -> {
            Conditions conditions =
                    Conditions.of(filter, null, Words.of(filter, connection).query());
            String fromWhere = conditions.fromWhere();
            var parameters = new ArrayList<>(conditions.parameters());
            parameters.add(number);
            String sql = "SELECT a.classification_id, a.id, a.title, a.site, a.topic_ids" + fromWhere
                    + (conditions.parameters().isEmpty() ? " WHERE" : " AND")
                    + " a.classification_id > ? ORDER BY a.classification_id DESC LIMIT " + MOST;
            return Reading.rows(
                    connection,
                    sql,
                    parameters,
                    row -> new Change(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            Reading.texts(row, "topic_ids")));
        });
    }

    /** An article that passes a filter, with the number under which it came in. */
    public record Match(long number, String articleId) {}

    /**
     * What passes the filter and has a number above {@code number}, the earliest first.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    public List<Match> matches(long number, ArticleFilter filter, int most) {
        return reading.of(connection -> {
            Conditions conditions =
                    Conditions.of(filter, null, Words.of(filter, connection).query());
            var parameters = new ArrayList<>(conditions.parameters());
            parameters.add(number);
            String sql = "SELECT a.classification_id, a.id" + conditions.fromWhere()
                    + (conditions.parameters().isEmpty() ? " WHERE" : " AND")
                    + " a.classification_id > ? ORDER BY a.classification_id LIMIT " + most;
            return Reading.rows(connection, sql, parameters, row -> new Match(row.getLong(1), row.getString(2)));
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
}
