package org.presswatch.benchmarks.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.postgresql.PGConnection;

/** PostgreSQL's own COPY of the very rows that were ingested, into the very tables, with all their indexes. */
final class CopyBaseline {

    /** By the condition that picks the rows of the articles in {@code bench_id}. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    private static final String OF_ARTICLE = "article_id IN (SELECT id FROM bench_id)";
    private static final String OF_VERDICT =
            "classification_id IN (SELECT c.id FROM classification c JOIN bench_id b ON b.id = c.article_id)";

    static {
        TABLES.put("evidence", OF_VERDICT);
        TABLES.put("entity", OF_VERDICT);
        TABLES.put("fact", OF_VERDICT);
        TABLES.put("article_topic", OF_VERDICT);
        TABLES.put("article", "id IN (SELECT id FROM bench_id)");
        TABLES.put("revision", OF_ARTICLE);
        TABLES.put("classification", OF_ARTICLE);
    }

    /**
     * Seconds that it took.
     *
     * @param copy all the rows, their text vectors ready made
     * @param vectors making those vectors, which an ingest has to do and a COPY has not
     * @param copyWork milliseconds of the database's processors for the copy
     * @param vectorWork the same for the vectors
     */
    record Result(double copy, double vectors, double copyWork, double vectorWork) {

        Result plus(Result other) {
            return new Result(
                    copy + other.copy,
                    vectors + other.vectors,
                    copyWork + other.copyWork,
                    vectorWork + other.vectorWork);
        }
    }

    private final StoreDatabase database;

    CopyBaseline(StoreDatabase database) {
        this.database = database;
    }

    /** Takes the rows of the articles with these ids out, puts them back by COPY, and takes them out for good. */
    Result measure(List<String> ids) throws SQLException, IOException {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TEMP TABLE bench_id AS SELECT unnest('{" + String.join(",", ids) + "}'::text[]) id");
            statement.execute("ANALYZE bench_id");
            Map<String, byte[]> rows = dump(connection);
            double start = database.processorMillis();
            double vectors = vectors(statement);
            double vectorWork = database.processorMillis() - start;
            delete(statement);
            start = database.processorMillis();
            double copy = copy(connection, rows);
            double copyWork = database.processorMillis() - start;
            delete(statement);
            statement.execute("DROP TABLE bench_id");
            return new Result(copy, vectors, copyWork, vectorWork);
        }
    }

    private static Map<String, byte[]> dump(Connection connection) throws SQLException, IOException {
        var rows = new LinkedHashMap<String, byte[]>();
        for (var table : TABLES.entrySet()) {
            var bytes = new ByteArrayOutputStream();
            String sql = "COPY (SELECT * FROM " + table.getKey() + " WHERE " + table.getValue() + ") TO STDOUT BINARY";
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, bytes);
            rows.put(table.getKey(), bytes.toByteArray());
        }
        return rows;
    }

    private static double copy(Connection connection, Map<String, byte[]> rows) throws SQLException, IOException {
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        for (var table : rows.entrySet()) {
            String sql = "COPY " + table.getKey() + " FROM STDIN BINARY";
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(table.getValue()));
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            // Until then the index has a list of the new words only, which every search has to read.
            statement.execute("SELECT gin_clean_pending_list('article_search')");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return seconds;
    }

    private static double vectors(Statement statement) throws SQLException {
        String sql = "SELECT sum(length(to_tsvector(CASE a.language WHEN 'ru' THEN 'russian' WHEN 'en' THEN 'english'"
                + " WHEN 'de' THEN 'german' WHEN 'tr' THEN 'turkish' ELSE 'simple' END::regconfig,"
                + " r.title || ' ' || r.text))) FROM article a JOIN revision r ON r.article_id = a.id"
                + " AND r.revision = a.revision WHERE a.id IN (SELECT id FROM bench_id)";
        long start = System.nanoTime();
        statement.executeQuery(sql).close();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Statement statement) throws SQLException {
        for (var table : TABLES.entrySet()) {
            statement.execute("DELETE FROM " + table.getKey() + " WHERE " + table.getValue());
        }
    }
}
