package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.Source.Observed;

/** The sites that articles come from, and those that only trouble was met at. */
public final class Sources {

    /** Sites that one answer tells at most. */
    public static final int MOST = 2_000;

    /**
     * Hosts are read off the index of observations, each by a look at what follows the last one, since there are many
     * more observations than hosts.
     */
    private static final String KNOWN = """
            WITH RECURSIVE observed_host (host) AS (
                (SELECT host FROM source_observation ORDER BY host LIMIT 1)
                UNION ALL
                SELECT (SELECT o.host FROM source_observation o WHERE o.host > h.host ORDER BY o.host LIMIT 1)
                FROM observed_host h WHERE h.host IS NOT NULL),
            observed AS (
                SELECT DISTINCT ON (1) regexp_replace(h.host, '^www[.]', '') COLLATE "C" AS site, o.*
                FROM observed_host h CROSS JOIN LATERAL (SELECT kind, observed_at, http_status, detail
                    FROM source_observation WHERE host = h.host ORDER BY observed_at DESC LIMIT 1) o
                ORDER BY 1, o.observed_at DESC),
            counted AS (
                SELECT value COLLATE "C" AS site, sum(articles) FILTER (WHERE kind = 'site') AS articles,
                    coalesce(sum(articles) FILTER (WHERE kind = 'tagged-site'), 0) AS with_topic
                FROM article_sum WHERE kind IN ('site', 'tagged-site') AND grain = 'T'
                GROUP BY 1 HAVING sum(articles) FILTER (WHERE kind = 'site') > 0),
            known AS MATERIALIZED (
                SELECT site, coalesce(articles, 0) AS articles, coalesce(with_topic, 0) AS with_topic,
                    kind, observed_at, http_status, detail
                FROM counted FULL JOIN observed USING (site))""";

    private static final String AFTER =
            " WHERE (-articles, site) > ((SELECT -coalesce(max(articles), 0) FROM known WHERE site = ?), ?)";

    private final Reading reading;

    public Sources(Reading reading) {
        this.reading = reading;
    }

    /**
     * The sites with the most articles first, those without any at the end.
     *
     * @param after the site that the page before ended with, null for the first page
     * @throws ReadFailedException if the database does not answer in time
     */
    public SourcePage page(@Nullable String after, int limit) {
        return reading.of(connection -> new SourcePage(shown(connection, after, limit), total(connection)));
    }

    private static long total(Connection connection) throws SQLException {
        return Reading.rows(connection, KNOWN + " SELECT count(*) FROM known", List.of(), row -> row.getLong(1))
                .getFirst();
    }

    private static List<Source> shown(Connection connection, @Nullable String after, int limit) throws SQLException {
        String sql = KNOWN + " SELECT s.*, (SELECT a.listed_at FROM article a WHERE a.site = s.site COLLATE \"default\""
                + " ORDER BY a.listed_at DESC, a.id DESC LIMIT 1) AS last_at FROM (SELECT * FROM known"
                + (after == null ? "" : AFTER)
                + " ORDER BY articles DESC, site LIMIT ?) s ORDER BY articles DESC, site";
        List<Object> parameters = after == null ? List.of(limit) : List.of(after, after, limit);
        return Reading.rows(connection, sql, parameters, Sources::source);
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("site"),
                row.getLong("articles"),
                row.getLong("with_topic"),
                Reading.time(row, "last_at"),
                row.getString("kind") == null ? null : observed(row));
    }

    private static Observed observed(ResultSet row) throws SQLException {
        int status = row.getInt("http_status");
        return new Observed(
                Objects.requireNonNull(row.getString("kind")),
                Reading.expectTime(row, "observed_at"),
                status == 0 ? null : status,
                row.getString("detail"));
    }
}
