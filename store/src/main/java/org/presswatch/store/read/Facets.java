package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.Conditions;

/** Counts by topic, language, site and country over the articles that pass a filter. */
public final class Facets {

    /** Only the newest so many are counted: beyond, a number says no more to a reader and costs its time. */
    public static final int MOST_COUNTED = 3_000;

    private static final int MOST_VALUES = 50;

    private static final int SHORTEST_WINDOW = 16;

    private static final String COUNTS = """
            SELECT 'total', '', count(*) FROM m
            UNION ALL (SELECT 'topic', v, count(*) FROM m, unnest(topic_ids) v GROUP BY v ORDER BY 3 DESC, 2 LIMIT 50)
            UNION ALL (SELECT 'language', language, count(*) FROM m WHERE language IS NOT NULL
                GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT 50)
            UNION ALL (SELECT 'site', site, count(*) FROM m GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT 50)
            UNION ALL (SELECT 'country', v, count(*) FROM m, unnest(countries) v GROUP BY v ORDER BY 3 DESC, 2 LIMIT 50)""";

    private record Row(String kind, Count count) {}

    private final Reading reading;

    public Facets(Reading reading) {
        this.reading = reading;
    }

    /**
     * The counts for a filter.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    public FacetCounts of(ArticleFilter filter) {
        return reading.of(connection -> of(filter, connection));
    }

    private static FacetCounts of(ArticleFilter filter, Connection connection) throws SQLException {
        if (filter.isEmpty()) {
            Sums sums = Sums.of(connection, MOST_VALUES);
            return kept(sums, sums.total("all"));
        }
        Optional<String> topic = filter.onlyTopic();
        if (topic.isPresent()) {
            Sums sums = Sums.ofTopic(topic.get(), connection, MOST_VALUES);
            return kept(sums, sums.counted("topic", topic.get()));
        }
        String words = Words.of(filter, connection);
        if (!Conditions.suitIndexOfWords(filter)) {
            Conditions conditions = Conditions.of(filter, null, words);
            return counted(conditions, conditions.orderBy(), connection);
        }
        Reading.useIndexOfWords(connection);
        return Widening.of(filter, null, MOST_COUNTED + 1, connection)
                .ask(
                        SHORTEST_WINDOW,
                        window -> counted(
                                Conditions.ofIndexOfWords(filter, null, window, words),
                                " ORDER BY a.listed_at + interval '0' DESC",
                                connection),
                        counts -> (int) counts.total() + (counts.capped() ? 1 : 0));
    }

    /** From the counts that are kept, so exact however many there are. */
    private static FacetCounts kept(Sums sums, long total) {
        return new FacetCounts(
                total,
                false,
                sums.byValue("topic"),
                sums.byValue("language").stream()
                        .filter(count -> !count.value().equals(Sums.NO_LANGUAGE))
                        .toList(),
                sums.byValue("site"),
                sums.byValue("country"));
    }

    private static FacetCounts counted(Conditions conditions, String orderBy, Connection connection)
            throws SQLException {
        var parameters = new ArrayList<>(conditions.parameters());
        parameters.add(MOST_COUNTED + 1);
        String sql = "WITH m AS MATERIALIZED (SELECT a.topic_ids, a.language, a.site, a.countries"
                + conditions.fromWhere() + orderBy + " LIMIT ?) " + COUNTS;
        List<Row> rows = Reading.rows(
                connection,
                sql,
                parameters,
                row -> new Row(row.getString(1), new Count(row.getString(2), row.getLong(3))));
        long total = counts(rows, "total").getFirst().articles();
        return new FacetCounts(
                Math.min(total, MOST_COUNTED),
                total > MOST_COUNTED,
                counts(rows, "topic"),
                counts(rows, "language"),
                counts(rows, "site"),
                counts(rows, "country"));
    }

    private static List<Count> counts(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(Row::count)
                .toList();
    }
}
