package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.SourceObserved;

/** Writes what was met at sources, each observation once. */
public final class ObservationWriter {

    private static final int LONGEST_TEXT = 20_000;

    private static final String INSERT = """
            INSERT INTO source_observation (event_id, host, kind, url, article_id, feed_url, observed_at, http_status,
                detail)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[],
                ?::text[]::integer[], ?::text[])
            ON CONFLICT (event_id) DO NOTHING RETURNING event_id""";

    /** Leaves what an observation says about the site, and takes from it the page of an article that is erased. */
    static final String FORGET_PAGE = """
            UPDATE source_observation o SET url = 'https://' || o.host || '/', article_id = NULL
            FROM (SELECT ?::text AS id) erased
            WHERE o.article_id = erased.id
                OR o.url IN (SELECT unnest(ARRAY[url, canonical_url]) FROM article WHERE id = erased.id)""";

    private static final String ERASED = "SELECT article_id FROM tombstone WHERE article_id = ANY (?)";

    /** An event, and the page that is kept of it. */
    private record Observed(
            SourceObserved event, String url, @Nullable String articleId) {}

    private final DataSource database;

    public ObservationWriter(DataSource database) {
        this.database = database;
    }

    /**
     * Stores the observations and commits.
     *
     * @return what became of each, in their order
     * @throws SQLException if nothing was stored; {@link SqlErrors} tells whether trying again can help
     */
    public List<Verdict> write(List<SourceObserved> events) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ErasureLock.share(connection);
                Set<String> stored = insert(withoutErased(events, connection), connection);
                connection.commit();
                return verdicts(events, stored);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Set<String> insert(List<Observed> events, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(insert, 1, events, one -> one.event().eventId());
            bind(insert, 2, events, one -> clean(one.event().host()));
            bind(insert, 3, events, one -> kindOf(one.event().kind()));
            bind(insert, 4, events, one -> clean(one.url()));
            bind(insert, 5, events, one -> clean(one.articleId()));
            bind(insert, 6, events, one -> clean(one.event().feedUrl()));
            bind(insert, 7, events, one -> time(one.event().observedAt()));
            bind(insert, 8, events, one -> number(one.event().httpStatus()));
            bind(insert, 9, events, one -> clean(one.event().detail()));
            var stored = new HashSet<String>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    stored.add(row.getString(1));
                }
            }
            return stored;
        }
    }

    /** What is observed of an erased article tells of its site only. */
    private static List<Observed> withoutErased(List<SourceObserved> events, Connection connection)
            throws SQLException {
        String[] ids = events.stream().map(ObservationWriter::idOf).toArray(String[]::new);
        var erased = new HashSet<@Nullable String>();
        Rows.of(connection, ERASED, (Object) ids).forEach(row -> erased.add(row.getFirst()));
        return events.stream()
                .map(event -> erased.contains(idOf(event))
                        ? new Observed(event, "https://" + event.host() + "/", null)
                        : new Observed(event, event.url(), event.articleId()))
                .toList();
    }

    private static String idOf(SourceObserved event) {
        return String.valueOf(clean(event.articleId() == null ? ArticleIds.ofUrl(event.url()) : event.articleId()));
    }

    /** For example {@code legal-block}. */
    public static String kindOf(SourceObserved.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Verdict> verdicts(List<SourceObserved> events, Set<String> stored) {
        return events.stream()
                .map(event -> stored.remove(event.eventId()) ? Verdict.APPLIED : Verdict.REPEATED)
                .toList();
    }

    private static void bind(
            PreparedStatement insert, int index, List<Observed> events, Function<Observed, @Nullable String> value)
            throws SQLException {
        Object[] values = events.stream().map(value).toArray();
        insert.setArray(index, insert.getConnection().createArrayOf("text", values));
    }

    private static @Nullable String number(@Nullable Integer value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String clean(@Nullable String value) {
        return new Cleaner().optional(value, "text", LONGEST_TEXT);
    }

    private static String time(Instant time) {
        Instant clean = new Cleaner().time(time);
        return (clean == null ? Instant.EPOCH : clean).atOffset(ZoneOffset.UTC).toString();
    }
}
