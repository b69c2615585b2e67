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

    /** The same for words in a certain order, for which each article with the words must be read. */
    private static final int MOST_IN_ORDER = 500;

    private static final int MOST_VALUES = 50;

    private static final int SHORTEST_WINDOW = 16;

    private static final String VALUES = "SELECT a.topic_ids, a.language, a.site, a.countries";

    private static final String BY_TIME = " ORDER BY a.listed_at + interval '0' DESC";

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
            var newest = new Newest(MOST_COUNTED, null, connection);
            Conditions conditions = Conditions.of(filter, null, words.query());
            newest.read(conditions, conditions.orderBy(), MOST_COUNTED + 1);
            return newest.counts();
        }
        Reading.useIndexOfWords(connection);
        return byWords(filter, words, connection);
    }

    private static FacetCounts byWords(ArticleFilter filter, Words words, Connection connection) throws SQLException {
        boolean inOrder = words.haveOrder();
        String found = inOrder ? words.unordered() : words.query();
        int most = inOrder ? MOST_IN_ORDER : MOST_COUNTED;
        var newest = new Newest(most, inOrder ? words.query() : null, connection);
        Widening.of(filter, null, most + 1, connection)
                .read(
                        SHORTEST_WINDOW,
                        (window, rest, wanted) ->
                                newest.read(Conditions.ofIndexOfWords(rest, null, window, found), BY_TIME, wanted));
        return newest.counts();
    }

    /** From the counts that are kept, so exact however many there are. */
    private static FacetCounts kept(Sums sums, long total) {
        return new FacetCounts(
                total,
                false,
                MOST_COUNTED,
                sums.byValue("topic"),
                sums.byValue("language").stream()
                        .filter(count -> !count.value().equals(Sums.NO_LANGUAGE))
                        .toList(),
                sums.byValue("site"),
                sums.byValue("country"));
    }

    /** The newest articles counted by each kind of value; to count here costs a fifth of what it does in the database. */
    private static final class Newest {

        private final int most;
        private final @Nullable String inOrder;
        private final Connection connection;
        private final Tally topics = new Tally();
        private final Tally languages = new Tally();
        private final Tally sites = new Tally();
        private final Tally countries = new Tally();

        private int read;
        private int matching;

        /**
         * @param most so many are counted; one more tells whether there are others
         * @param inOrder what an article's words must match as well, which takes reading them
         */
        Newest(int most, @Nullable String inOrder, Connection connection) {
            this.most = most;
            this.inOrder = inOrder;
            this.connection = connection;
        }

        /** How many articles were read, {@code limit} at most. */
        int read(Conditions conditions, String orderBy, int limit) throws SQLException {
            List<Object> parameters = new ArrayList<>(conditions.parameters());
            parameters.add(limit);
            String newest = conditions.fromWhere() + orderBy + " LIMIT ?";
            String sql = VALUES + ", true" + newest;
            if (inOrder != null) {
                parameters.add(inOrder);
                sql = "WITH m AS MATERIALIZED (SELECT a.ctid AS place" + newest + ") " + VALUES
                        + ", a.search @@ ?::tsquery FROM m JOIN article a ON a.ctid = m.place";
            }
            return Reading.rows(connection, sql, parameters, this::take).size();
        }

        private boolean take(ResultSet row) throws SQLException {
            boolean counts = ++read <= most && row.getBoolean(5);
            if (counts) {
                matching++;
                topics.addAll(Reading.texts(row, "topic_ids"));
                languages.add(row.getString("language"));
                sites.add(row.getString("site"));
                countries.addAll(Reading.texts(row, "countries"));
            }
            return counts;
        }

        FacetCounts counts() {
            return new FacetCounts(
                    matching,
                    read > most,
                    most,
                    topics.counts(),
                    languages.counts(),
                    sites.counts(),
                    countries.counts());
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

        void addAll(List<String> values) {
            values.forEach(this::add);
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
