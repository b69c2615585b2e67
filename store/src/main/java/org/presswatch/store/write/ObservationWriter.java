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
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(insert, 1, events, SourceObserved::eventId);
            bind(insert, 2, events, event -> clean(event.host()));
            bind(insert, 3, events, event -> kindOf(event.kind()));
            bind(insert, 4, events, event -> clean(event.url()));
            bind(insert, 5, events, event -> clean(event.articleId()));
            bind(insert, 6, events, event -> clean(event.feedUrl()));
            bind(insert, 7, events, event -> time(event.observedAt()));
            bind(
                    insert,
                    8,
                    events,
                    event -> event.httpStatus() == null
                            ? null
                            : event.httpStatus().toString());
            bind(insert, 9, events, event -> clean(event.detail()));
            var stored = new HashSet<String>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    stored.add(row.getString(1));
                }
            }
            return verdicts(events, stored);
        }
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
            PreparedStatement insert,
            int index,
            List<SourceObserved> events,
            Function<SourceObserved, @Nullable String> value)
            throws SQLException {
        Object[] values = events.stream().map(value).toArray();
        insert.setArray(index, insert.getConnection().createArrayOf("text", values));
    }

    private static @Nullable String clean(@Nullable String value) {
        return new Cleaner().optional(value, "text", LONGEST_TEXT);
    }

    private static String time(Instant time) {
        Instant clean = new Cleaner().time(time);
        return (clean == null ? Instant.EPOCH : clean).atOffset(ZoneOffset.UTC).toString();
    }
}
