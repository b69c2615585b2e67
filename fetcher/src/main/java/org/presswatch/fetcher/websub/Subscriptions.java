package org.presswatch.fetcher.websub;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.host.HostRepository;

/** The subscriptions at hubs: wished for, asked for, confirmed by the hub, renewed before they end. */
public final class Subscriptions {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int SECRET_BYTES = 24;
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);

    private final Database database;

    public Subscriptions(Database database) {
        this.database = database;
    }

    /** A feed names a hub: it will be asked, unless it already was. */
    public void wish(String feedId, String hub, String topic) {
        byte[] secret = new byte[SECRET_BYTES];
        CHANCE.nextBytes(secret);
        database.update("""
                INSERT INTO fetcher.websub (feed_id, hub, topic, secret) VALUES (?, ?, ?, ?)
                ON CONFLICT (feed_id) DO UPDATE SET hub = excluded.hub, topic = excluded.topic, secret = excluded.secret,
                    state = 'wanted', due_at = now(), lease_until = NULL, failures = 0
                WHERE websub.hub <> excluded.hub OR websub.topic <> excluded.topic""", feedId, hub, topic, HexFormat.of().formatHex(secret));
    }

    /** One that is due, which will be due again later and later until the hub confirms it. */
    public Optional<Subscription> take() {
        return database.query("""
                        UPDATE fetcher.websub SET failures = failures + 1,
                            state = CASE WHEN state = 'active' THEN state ELSE 'asked' END,
                            due_at = now() + least(interval '1 day', interval '10 minutes' * power(2, least(failures, 10)))
                        WHERE feed_id = (SELECT w.feed_id FROM fetcher.websub w JOIN fetcher.feed f ON f.id = w.feed_id
                            WHERE w.due_at <= now() AND f.active AND NOT f.paused
                            ORDER BY w.due_at LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
                        RETURNING feed_id, hub, topic, secret""", Subscriptions::read).stream().findFirst();
    }

    /** The hub could not be asked now, which is nobody's fault. */
    public void postpone(Subscription subscription) {
        database.update("""
                UPDATE fetcher.websub SET due_at = now() + interval '5 seconds', failures = greatest(failures - 1, 0)
                WHERE feed_id = ?""", subscription.feedId());
    }

    /**
     * The hub asks whether the subscription is meant.
     *
     * @param lease that the hub grants
     * @return whether it is: that feed, that topic, and we have asked
     */
    public boolean confirm(String feedId, String token, @Nullable String topic, Duration lease) {
        if (find(feedId, token).filter(known -> known.topic().equals(topic)).isEmpty()) {
            return false;
        }
        Duration granted = lease.compareTo(SHORTEST_LEASE) < 0
                ? SHORTEST_LEASE
                : lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
        return database.update("""
                        UPDATE fetcher.websub SET state = 'active', failures = 0,
                            lease_until = now() + make_interval(secs => ?), due_at = now() + make_interval(secs => ?)
                        WHERE feed_id = ? AND (failures > 0 OR state = 'active')""", granted, granted.multipliedBy(8).dividedBy(10), feedId) > 0;
    }

    /** The hub will not serve the feed: polling goes on, and the hub is asked again in a while. */
    public boolean deny(String feedId, String token) {
        return find(feedId, token).isPresent() && database.update("""
                        UPDATE fetcher.websub SET state = 'denied', lease_until = NULL, due_at = now() + interval '7 days'
                        WHERE feed_id = ?""", feedId) > 0;
    }

    /**
     * The hub says that the feed has changed. What it sends along is not read: the feed is polled at once, so that nobody but
     * its server can put words into its mouth.
     *
     * @param signature the header {@code X-Hub-Signature}
     * @return whether the hub has signed it
     */
    public boolean notified(String feedId, String token, @Nullable String signature, byte[] body) {
        if (find(feedId, token)
                .filter(known -> HubSignature.isValid(signature, known.secret(), body))
                .isEmpty()) {
            return false;
        }
        database.inTransaction(session -> {
            session.update("UPDATE fetcher.websub SET notified_at = now() WHERE feed_id = ?", feedId);
            List<String> hosts = session.query("""
                    UPDATE fetcher.feed SET due_at = least(due_at, now())
                    WHERE id = ? AND active AND NOT paused AND due_at IS NOT NULL RETURNING host""", row -> row.getString(1), feedId);
            HostRepository.wake(session, hosts);
            return null;
        });
        return true;
    }

    private Optional<Subscription> find(String feedId, String token) {
        return database
                .query(
                        "SELECT feed_id, hub, topic, secret FROM fetcher.websub WHERE feed_id = ?",
                        Subscriptions::read,
                        feedId)
                .stream()
                .filter(subscription -> subscription.hasToken(token))
                .findFirst();
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("feed_id"), row.getString("hub"), row.getString("topic"), row.getString("secret"));
    }
}
