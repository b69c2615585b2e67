package org.presswatch.store.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.Conditions;
import org.presswatch.store.search.Window;

import static org.presswatch.store.read.Reading.expectTime;
import static org.presswatch.store.read.Reading.texts;
import static org.presswatch.store.read.Reading.time;

/** Hands out every article that passes a filter, one after the other, however many there are. */
public final class Export {

    private static final int ROWS_IN_MEMORY = 200;

    private static final String COLUMNS = """
            SELECT a.id, a.revision, a.canonical_url, a.site, a.site_name, a.title, a.lead, r.text, a.authors,
                a.language, a.published_at, a.fetched_at, a.topic_ids, a.entity_ids, a.countries, a.flags""";

    private static final String TEXT = " JOIN revision r ON r.article_id = a.id AND r.revision = a.revision";

    /** Where the rows go. */
    @FunctionalInterface
    public interface Sink {
        void take(ExportRow row) throws IOException;
    }

    private final Reading reading;

    public Export(Reading reading) {
        this.reading = reading;
    }

    /**
     * Writes the articles to {@code sink}, the newest first.
     *
     * @return how many there were
     * @throws ReadFailedException if the database does not answer
     * @throws UncheckedIOException if the sink takes no more
     */
    public long to(ArticleFilter filter, Sink sink) {
        return reading.of(connection -> {
            Conditions conditions = conditions(filter, connection);
            String sql = Conditions.suitIndexOfWords(filter)
                    ? "WITH m AS MATERIALIZED (SELECT a.id, a.listed_at" + conditions.fromWhere() + ") " + COLUMNS
                            + " FROM (SELECT * FROM m ORDER BY listed_at DESC, id DESC OFFSET 0) k"
                            + " JOIN article a ON a.id = k.id" + TEXT + " ORDER BY k.listed_at DESC, k.id DESC"
                    : COLUMNS + conditions.fromWhere(TEXT) + conditions.orderBy();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setFetchSize(ROWS_IN_MEMORY);
                Reading.bind(connection, query, conditions.parameters());
                return copied(query, sink);
            }
        });
    }

    private static Conditions conditions(ArticleFilter filter, Connection connection) throws SQLException {
        String words = Words.of(filter, connection).query();
        if (!Conditions.suitIndexOfWords(filter)) {
            return Conditions.of(filter, null, words);
        }
        Reading.useIndexOfWords(connection);
        Window window =
                filter.from() != null && filter.to() != null ? Window.covering(filter.from(), filter.to()) : null;
        return Conditions.ofIndexOfWords(filter, null, window, words);
    }

    private static long copied(PreparedStatement query, Sink sink) throws SQLException {
        long count = 0;
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                sink.take(exported(row));
                count++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    private static ExportRow exported(ResultSet row) throws SQLException {
        return new ExportRow(
                row.getString("id"),
                row.getInt("revision"),
                row.getString("canonical_url"),
                row.getString("site"),
                row.getString("site_name"),
                row.getString("title"),
                row.getString("lead"),
                row.getString("text"),
                texts(row, "authors"),
                row.getString("language"),
                time(row, "published_at"),
                expectTime(row, "fetched_at"),
                texts(row, "topic_ids"),
                texts(row, "entity_ids"),
                texts(row, "countries"),
                texts(row, "flags"));
    }
}
