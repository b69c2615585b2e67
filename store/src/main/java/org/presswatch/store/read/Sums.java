package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** How many articles there are altogether, from the counts that are kept. */
final class Sums {

    /** What articles without a language are counted under. */
    static final String NO_LANGUAGE = "und";

    private static final String SQL = """
            SELECT kind, value, sum(articles) FROM article_sum
            WHERE kind IN ('all', 'tagged', 'topic', 'language', 'site', 'country') AND grain = 'T'
            GROUP BY 1, 2 HAVING sum(articles) > 0""";

    private record Row(String kind, Count count) {}

    private final List<Row> rows;
    private final int most;

    private Sums(List<Row> rows, int most) {
        this.rows = rows;
        this.most = most;
    }

    /**
     * The sums of this moment.
     *
     * @param most values of one kind that are told
     */
    static Sums of(Connection connection, int most) throws SQLException {
        return new Sums(
                Reading.rows(
                        connection,
                        SQL,
                        List.of(),
                        row -> new Row(row.getString(1), new Count(row.getString(2), row.getLong(3)))),
                most);
    }

    long total(String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .mapToLong(row -> row.count().articles())
                .sum();
    }

    /** The most frequent first. */
    List<Count> byValue(String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(Row::count)
                .sorted(Comparator.comparingLong(Count::articles).reversed().thenComparing(Count::value))
                .limit(most)
                .toList();
    }
}
