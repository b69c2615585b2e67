package org.presswatch.store.alert;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.alert.send.Message;
import org.presswatch.store.alert.send.Sending;
import org.presswatch.store.read.ArticleDetail;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.store.write.Backoff;

/**
 * Sends what is to be told and writes down what became of it. A claim ends by itself, so a replica that dies leaves
 * nothing undone; who receives tells a repeat by the message's id.
 *
 * <p>Counters: {@code store.deliveries.attempted} is the sum of {@code .delivered}, {@code .retried}, {@code .failed}
 * and {@code .dropped}.
 */
public final class Dispatch {

    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final int LONGEST_DETAIL = 300;

    /** How a message of each channel is sent. */
    @FunctionalInterface
    public interface Sender {
        Sending send(Message message);
    }

    private record Claimed(SavedQuery query, byte @Nullable [] secret, String articleId, int attempts) {}

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
                : sender.send(Message.about(claimed.get().query(), claimed.get().secret(), article.get()));
        database.transaction(connection -> {
            end(claimed.get(), result, connection);
            return true;
        });
        return true;
    }

    private Optional<Claimed> claim(Connection connection) throws SQLException {
        Instant now = clock.instant();
        List<Claimed> claimed = Database.rows(
                connection,
                row -> new Claimed(
                        SavedQueries.query(row),
                        row.getBytes("secret"),
                        row.getString("article_id"),
                        row.getInt("attempts")),
                "SELECT q.*, d.article_id, d.attempts FROM delivery d JOIN saved_query q ON q.id = d.saved_query_id"
                        + " WHERE d.state = 'waiting' AND d.next_attempt <= ? AND q.active"
                        + " ORDER BY d.next_attempt LIMIT 1 FOR UPDATE OF d SKIP LOCKED",
                now);
        if (!claimed.isEmpty()) {
            Database.update(
                    connection,
                    "UPDATE delivery SET attempts = attempts + 1, next_attempt = ?"
                            + " WHERE saved_query_id = ? AND article_id = ?",
                    now.plus(CLAIM),
                    claimed.getFirst().query().id(),
                    claimed.getFirst().articleId());
        }
        return claimed.stream().findFirst();
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
