package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.Conditions;

/** Counts by topic, language, site and country over the articles that pass a filter. */
public final class Facets {

    /** Only the newest so many are counted: beyond, a number says no more to a reader and costs its time. */
    public static final int MOST_COUNTED = 3_000;

    private static final int MOST_VALUES = 50;

    private static final int SHORTEST_WINDOW = 16;

    /** No name has this character. */
    private static final String BETWEEN = "\u001f";

    private static final String VALUES = "SELECT array_to_string(a.topic_ids, E'\\x1f'), a.language, a.site,"
            + " array_to_string(a.countries, E'\\x1f')";

    /**
     * Counts, and how many rows were read for them.
     */
    private record Counted(FacetCounts counts, int read) {}

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
        Words words = Words.of(filter, connection);
        if (!Conditions.suitIndexOfWords(filter)) {
            Conditions conditions = Conditions.of(filter, null, words.query());
            return counted(conditions, conditions.orderBy(), null, MOST_COUNTED, connection)
                    .counts();
        }
        Reading.useIndexOfWords(connection);
        boolean inOrder = words.haveOrder();
        String found = inOrder ? words.unordered() : words.query();
        int most = inOrder ? Phrases.MOST_READ : MOST_COUNTED;
        return Widening.of(filter, null, most + 1, connection)
                .ask(
                        SHORTEST_WINDOW,
                        window -> counted(
                                Conditions.ofIndexOfWords(filter, null, window, found),
                                " ORDER BY a.listed_at + interval '0' DESC",
                                inOrder ? words.query() : null,
                                most,
                                connection),
                        Counted::read)
                .counts();
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

    /**
     * The newest {@code most} counted, one more read to tell whether there are others.
     *
     * @param inOrder what an article's words must match as well, which takes reading them
     */
    private static Counted counted(
            Conditions conditions, String orderBy, @Nullable String inOrder, int most, Connection connection)
            throws SQLException {
        List<Object> parameters = new ArrayList<>(conditions.parameters());
        parameters.add(most + 1);
        String newest = conditions.fromWhere() + orderBy + " LIMIT ?";
        String sql = VALUES + ", true" + newest;
        if (inOrder != null) {
            parameters.add(inOrder);
            sql = "WITH m AS MATERIALIZED (SELECT a.id" + newest + ") " + VALUES
                    + ", a.search @@ ?::tsquery FROM m JOIN article a ON a.id = m.id";
        }
        var values = new Values();
        List<Boolean> rows = Reading.rows(connection, sql, parameters, values::take);
        long matching = rows.stream().filter(matches -> matches).count();
        return new Counted(values.counts(Math.min(matching, most), rows.size() > most), rows.size());
    }

    /** Counts of each kind of value; counting here costs a fifth of what it does in the database. */
    private static final class Values {

        private final Tally topics = new Tally();
        private final Tally languages = new Tally();
        private final Tally sites = new Tally();
        private final Tally countries = new Tally();

        boolean take(ResultSet row) throws SQLException {
            boolean matches = row.getBoolean(5);
            if (matches) {
                topics.addAll(row.getString(1));
                languages.add(row.getString(2));
                sites.add(row.getString(3));
                countries.addAll(row.getString(4));
            }
            return matches;
        }

        FacetCounts counts(long total, boolean capped) {
            return new FacetCounts(
                    total, capped, topics.counts(), languages.counts(), sites.counts(), countries.counts());
        }
    }

    /** Counts of values. */
    private static final class Tally {

        private final Map<String, Integer> counts = new HashMap<>();

        void add(@Nullable String value) {
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }

        void addAll(String values) {
            if (!values.isEmpty()) {
                for (String value : values.split(BETWEEN)) {
                    add(value);
                }
            }
        }

        List<Count> counts() {
            return counts.entrySet().stream()
                    .map(entry -> new Count(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparingLong(Count::articles).reversed().thenComparing(Count::value))
                    .limit(MOST_VALUES)
                    .toList();
        }
    }
}
