package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.presswatch.store.read.Source.Observed;

/** The sites that articles come from, and those that only trouble was met at. */
public final class Sources {

    private static final String SITES = """
            SELECT s.site, s.articles, s.with_topic, a.listed_at AS last_at
            FROM (SELECT value AS site, sum(articles) FILTER (WHERE kind = 'site') AS articles,
                    coalesce(sum(articles) FILTER (WHERE kind = 'tagged-site'), 0) AS with_topic
                FROM article_sum WHERE kind IN ('site', 'tagged-site') AND grain = 'T'
                GROUP BY value ORDER BY 2 DESC, 1 LIMIT 500) s
            CROSS JOIN LATERAL (SELECT listed_at FROM article WHERE site = s.site
                ORDER BY listed_at DESC, id DESC LIMIT 1) a
            WHERE s.articles > 0
            ORDER BY 2 DESC, 1""";
    private static final String OBSERVED = """
            SELECT DISTINCT ON (host) host, kind, observed_at, http_status, detail FROM source_observation
            ORDER BY host, observed_at DESC LIMIT 2000""";

    private record At(String site, Observed observed) {}

    private final Reading reading;

    public Sources(Reading reading) {
        this.reading = reading;
    }

    /**
     * The sites with the most articles first, then those without any.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    public List<Source> all() {
        return reading.of(Sources::all);
    }

    private static List<Source> all(Connection connection) throws SQLException {
        Map<String, Observed> observed = new HashMap<>();
        Reading.rows(connection, OBSERVED, List.of(), Sources::at)
                .forEach(one -> observed.merge(one.site(), one.observed(), Sources::later));
        List<Source> withArticles = Reading.rows(
                connection,
                SITES,
                List.of(),
                row -> new Source(
                        row.getString("site"),
                        row.getLong("articles"),
                        row.getLong("with_topic"),
                        Reading.expectTime(row, "last_at"),
                        observed.get(row.getString("site"))));
        var known = new HashSet<String>();
        withArticles.forEach(source -> known.add(source.site()));
        Stream<Source> without = observed.entrySet().stream()
                .filter(one -> !known.contains(one.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Source(one.getKey(), 0, 0, null, one.getValue()));
        return Stream.concat(withArticles.stream(), without).toList();
    }

    private static At at(ResultSet row) throws SQLException {
        int status = row.getInt("http_status");
        var observed = new Observed(
                row.getString("kind"),
                Reading.expectTime(row, "observed_at"),
                row.wasNull() || status == 0 ? null : status,
                row.getString("detail"));
        return new At(row.getString("host").replaceFirst("^www\\.", ""), observed);
    }

    private static Observed later(Observed one, Observed other) {
        return one.at().isAfter(other.at()) ? one : other;
    }
}
