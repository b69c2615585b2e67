package org.presswatch.store.alert;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.alert.send.Message;
import org.presswatch.store.alert.send.Sending;
import org.presswatch.store.read.ArticleDetail;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.store.write.Backoff;

/**
 * Sends what is to be told and writes down what became of it. A claim ends by itself, so a replica that dies leaves
 * nothing undone; who receives tells a repeat by the message's id. Any number of replicas and threads may send.
 *
 * <p>Counters: {@code store.deliveries.attempted} is the sum of {@code .delivered}, {@code .retried}, {@code .failed}
 * and {@code .dropped}.
 */
public final class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final int LONGEST_DETAIL = 300;

    /** How a message of each channel is sent. */
    @FunctionalInterface
    public interface Sender {
        Sending send(Message message);
    }

    /** Of each saved query the message that waits longest, where its target is free. */
    private static final String DUE = """
            SELECT q.*, d.article_id, d.attempts, t.failures FROM saved_query q
                JOIN delivery_target t ON t.id = q.target_id
                CROSS JOIN LATERAL (SELECT article_id, attempts, next_attempt FROM delivery
                    WHERE saved_query_id = q.id AND state = 'waiting' AND next_attempt <= ?
                    ORDER BY next_attempt LIMIT 1) d
            WHERE q.active AND t.busy_until <= ?
            ORDER BY d.next_attempt LIMIT 1 FOR UPDATE OF t SKIP LOCKED""";

    private record Claimed(
            SavedQuery query, byte @Nullable [] secret, String articleId, int attempts, long targetId, int failures) {}

    /**
     * How often and how long it is tried.
     *
     * @param attempts after which it is given up
     */
    public record Retries(Backoff backoff, int attempts) {}

    private final Database database;
    private final ArticleDetails articles;
    private final Sender sender;
    private final Retries retries;
    private final Clock clock;
    private final MeterRegistry meters;

    public Dispatch(
            DataSource source,
            ArticleDetails articles,
            Sender sender,
            Retries retries,
            Clock clock,
            MeterRegistry meters) {
        this.database = new Database(source);
        this.articles = articles;
        this.sender = sender;
        this.retries = retries;
        this.clock = clock;
        this.meters = meters;
    }

    /** Sends one message that is due; false if none is. */
    public boolean next() throws SQLException {
        Optional<Claimed> claimed = database.transaction(this::claim);
        if (claimed.isEmpty()) {
            return false;
        }
        meters.counter("store.deliveries.attempted").increment();
        Optional<ArticleDetail> article = articles.find(claimed.get().articleId());
        Sending result = article.isEmpty()
                ? new Sending.Pointless("the article was erased")
                : sent(Message.about(claimed.get().query(), claimed.get().secret(), article.get()));
        database.transaction(connection -> {
            end(claimed.get(), result, connection);
            release(claimed.get(), result, connection);
            return true;
        });
        return true;
    }

    /** Whatever goes wrong is this message's affair. */
    private Sending sent(Message message) {
        try {
            return sender.send(message);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e, "unexpected error with a message of %s", message.query().id());
            return new Sending.Failed(null, e.toString());
        }
    }

    private void release(Claimed claimed, Sending result, Connection connection) throws SQLException {
        Instant now = clock.instant();
        switch (result) {
            case Sending.Failed failed ->
                Targets.rest(claimed.targetId(), claimed.failures(), retries.backoff(), now, connection);
            case Sending.Done done -> Targets.free(claimed.targetId(), now, connection);
            case Sending.Pointless pointless -> Targets.hold(claimed.targetId(), now, connection);
            case Sending.Refused refused -> Targets.hold(claimed.targetId(), now, connection);
        }
    }

    private Optional<Claimed> claim(Connection connection) throws SQLException {
        Instant now = clock.instant();
        while (true) {
            Optional<Claimed> due = due(now, connection);
            if (due.isEmpty() || take(due.get(), now, connection)) {
                return due;
            }
        }
    }

    private static Optional<Claimed> due(Instant now, Connection connection) throws SQLException {
        return Database.rows(
                        connection,
                        row -> new Claimed(
                                SavedQueries.query(row),
                                row.getBytes("secret"),
                                row.getString("article_id"),
                                row.getInt("attempts"),
                                row.getLong("target_id"),
                                row.getInt("failures")),
                        DUE,
                        now,
                        now)
                .stream()
                .findFirst();
    }

    /** False if another replica sent it between the look at the message and the lock on its target. */
    private static boolean take(Claimed due, Instant now, Connection connection) throws SQLException {
        int taken = Database.update(
                connection,
                "UPDATE delivery SET attempts = attempts + 1, next_attempt = ? WHERE saved_query_id = ?"
                        + " AND article_id = ? AND state = 'waiting' AND next_attempt <= ?",
                now.plus(CLAIM),
                due.query().id(),
                due.articleId(),
                now);
        if (taken == 1) {
            Targets.hold(due.targetId(), now.plus(CLAIM), connection);
        }
        return taken == 1;
    }

    private void end(Claimed claimed, Sending result, Connection connection) throws SQLException {
        switch (result) {
            case Sending.Done done -> end(claimed, "delivered", done.status(), null, connection);
            case Sending.Pointless pointless -> end(claimed, "dropped", null, pointless.why(), connection);
            case Sending.Refused refused -> {
                end(claimed, "failed", refused.status(), refused.why(), connection);
                stop(claimed, refused, connection);
            }
            case Sending.Failed failed -> {
                if (claimed.attempts() + 1 >= retries.attempts()) {
                    end(claimed, "failed", failed.status(), failed.why(), connection);
                } else {
                    retry(claimed, failed, connection);
                }
            }
        }
    }

    private void end(
            Claimed claimed, String state, @Nullable Integer status, @Nullable String detail, Connection connection)
            throws SQLException {
        meters.counter("store.deliveries." + state).increment();
        Database.update(
                connection,
                "UPDATE delivery SET state = ?, status = ?, detail = ?, ended_at = ?"
                        + " WHERE saved_query_id = ? AND article_id = ?",
                state,
                status,
                shortened(detail),
                clock.instant(),
                claimed.query().id(),
                claimed.articleId());
    }

    private void retry(Claimed claimed, Sending.Failed failed, Connection connection) throws SQLException {
        meters.counter("store.deliveries.retried").increment();
        Database.update(
                connection,
                "UPDATE delivery SET status = ?, detail = ?, next_attempt = ?"
                        + " WHERE saved_query_id = ? AND article_id = ?",
                failed.status(),
                shortened(failed.why()),
                clock.instant().plus(retries.backoff().after(claimed.attempts() + 1)),
                claimed.query().id(),
                claimed.articleId());
    }

    /** Who says that nobody is there any more is not written to again. */
    private static void stop(Claimed claimed, Sending.Refused refused, Connection connection) throws SQLException {
        Database.update(
                connection,
                "UPDATE saved_query SET active = false, stopped = ? WHERE id = ?",
                shortened(refused.why()),
                claimed.query().id());
    }

    private static @Nullable String shortened(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
