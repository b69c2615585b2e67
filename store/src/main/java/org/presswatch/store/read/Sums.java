package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** How many articles there are altogether, from the counts that are kept. */
final class Sums {

    /** What articles without a language are counted under. */
    static final String NO_LANGUAGE = "und";

    private static final List<String> KINDS = List.of("all", "tagged", "topic", "language", "site", "country");
    private static final List<String> KINDS_OF_TOPIC = List.of("topic", "language", "site", "country");

    private static final String SQL = """
            SELECT split_part(kind, '|', 1), value, sum(articles) FROM article_sum
            WHERE kind = ANY (?) AND grain = 'T' GROUP BY 1, 2 HAVING sum(articles) > 0""";

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
        return of(KINDS, connection, most);
    }

    /** The same over the articles of one topic only. */
    static Sums ofTopic(String topic, Connection connection, int most) throws SQLException {
        return of(KINDS_OF_TOPIC.stream().map(kind -> kindOf(kind, topic)).toList(), connection, most);
    }

    /** Under which kind the articles of a topic are counted. */
    static String kindOf(String kind, String topic) {
        return kind + "|" + topic;
    }

    private static Sums of(List<String> kinds, Connection connection, int most) throws SQLException {
        List<Object> parameters = List.of((Object) kinds.toArray(String[]::new));
        return new Sums(
                Reading.rows(
                        connection,
                        SQL,
                        parameters,
                        row -> new Row(row.getString(1), new Count(row.getString(2), row.getLong(3)))),
                most);
    }

    /** How many are counted under this value. */
    long counted(String kind, String value) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind) && row.count().value().equals(value))
                .mapToLong(row -> row.count().articles())
                .sum();
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
