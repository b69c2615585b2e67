package org.presswatch.fetcher.emit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.presswatch.fetcher.db.Session;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The outbox as its only reader sees it. Batches are given out on the connection that holds the lock: a process that
 * lost its place cannot change one any more.
 */
final class OutboxRows {

    private static final int MOST = 500;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Session session;

    OutboxRows(Session session) {
        this.session = session;
    }

    /** Rows that belong to one Kafka transaction. */
    record Batch(long number, List<ProducerRecord<String, byte[]>> records) {}

    /** Whether this connection is the one that reads the outbox, until it is closed. */
    boolean lock() throws SQLException {
        return session.query("SELECT pg_try_advisory_lock(hashtext('fetcher.outbox'))", row -> row.getBoolean(1))
                .getFirst();
    }

    void unlock() throws SQLException {
        session.query("SELECT pg_advisory_unlock_all()", row -> "");
    }

    String identity() throws SQLException {
        return session.query("SELECT id::text FROM fetcher.outbox_identity", row -> row.getString(1))
                .getFirst();
    }

    /** Forgets what Kafka has, up to that batch. */
    void forget(long batch) throws SQLException {
        session.update("DELETE FROM fetcher.outbox WHERE batch <= ?", batch);
    }

    /** The batch that was begun and not finished, else a new one; without records if nothing waits. */
    Batch next() throws SQLException {
        Batch begun = read();
        if (!begun.records().isEmpty()) {
            return begun;
        }
        int rows = session.update("""
                UPDATE fetcher.outbox SET batch = (SELECT nextval('fetcher.outbox_batch_number'))
                WHERE position IN (
                    SELECT position FROM (
                        SELECT position, octet_length(value) AS size,
                            sum(octet_length(value)) OVER (ORDER BY position) AS total
                        FROM (SELECT position, value FROM fetcher.outbox WHERE batch IS NULL
                              ORDER BY position LIMIT ?) first) sized
                    WHERE total - size < ?)""", MOST, MOST_BYTES);
        return rows == 0 ? begun : read();
    }

    private Batch read() throws SQLException {
        List<Long> number = session.query(
                "SELECT min(batch) FROM fetcher.outbox WHERE batch IS NOT NULL HAVING count(*) > 0",
                row -> row.getLong(1));
        if (number.isEmpty()) {
            return new Batch(0, List.of());
        }
        return new Batch(
                number.getFirst(),
                session.query(
                        "SELECT topic, key, headers, value FROM fetcher.outbox WHERE batch = ? ORDER BY position",
                        OutboxRows::record,
                        number.getFirst()));
    }

    private static ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        var headers = new RecordHeaders();
        String[] texts = (String[]) row.getArray("headers").getArray();
        for (int i = 0; i < texts.length; i += 2) {
            headers.add(texts[i], texts[i + 1].getBytes(UTF_8));
        }
        return new ProducerRecord<>(row.getString("topic"), null, row.getString("key"), row.getBytes("value"), headers);
    }
}
