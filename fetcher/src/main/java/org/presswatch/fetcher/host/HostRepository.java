package org.presswatch.fetcher.host;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.Session;

/**
 * Shares hosts among replicas. Whoever holds the lease of a host is the only one that speaks to it; a replica that dies
 * loses its leases when they run out. All times are the database's.
 */
public final class HostRepository {

    private final Database database;
    private final String owner;
    private final Duration lease;

    /**
     * @param owner names this replica
     * @param lease how long a host stays with a replica that gives no sign of life
     */
    public HostRepository(Database database, String owner, Duration lease) {
        this.database = database;
        this.owner = owner;
        this.lease = lease;
    }

    /** Names this replica. */
    public String owner() {
        return owner;
    }

    /** Hosts with something to do, now leased to this replica; at most {@code most}. */
    public List<ClaimedHost> claim(int most) {
        return database.query("""
                UPDATE fetcher.host h
                SET lease_owner = ?, lease_until = now() + make_interval(secs => ?), wake_at = 'infinity'
                FROM (SELECT name FROM fetcher.host
                      WHERE wake_at <= now() AND next_request_at <= now() AND lease_until < now()
                      ORDER BY wake_at LIMIT ? FOR UPDATE SKIP LOCKED) due
                WHERE h.name = due.name
                RETURNING h.name, h.trouble""", row -> new ClaimedHost(row.getString(1), row.getString(2)), owner, lease, most);
    }

    /**
     * Takes one host out of turn, for a single request that another host's work leads to.
     *
     * @return whether it is this replica's now; false while somebody speaks to it or its distance is not kept
     */
    public boolean take(String host) {
        return database.inTransaction(session -> {
            register(session, List.of(host));
            return session.update("""
                            UPDATE fetcher.host
                            SET lease_owner = ?, lease_until = now() + make_interval(secs => ?)
                            WHERE name = ? AND next_request_at <= now() AND lease_until < now()""", owner, lease, host) > 0;
        });
    }

    /** Makes hosts claimable again whose replica has died. */
    public int wakeAbandoned() {
        return database.update("""
                UPDATE fetcher.host SET wake_at = now(), lease_owner = NULL
                WHERE lease_owner IS NOT NULL AND lease_until < now()""");
    }

    /**
     * Says that a request has ended, so that the next one keeps its distance, and keeps the lease.
     *
     * @return whether the lease is still this replica's
     */
    public boolean keep(String host, Duration distance) {
        return database.update("""
                        UPDATE fetcher.host
                        SET lease_until = now() + make_interval(secs => ?),
                            next_request_at = greatest(next_request_at, now() + make_interval(secs => ?))
                        WHERE name = ? AND lease_owner = ?""", lease, distance, host, owner) > 0;
    }

    /**
     * Gives the host back; it wakes when the next of its feeds and pages is due.
     *
     * @param distance from the last request to the next
     */
    public void release(String host, Duration distance) {
        database.update("""
                UPDATE fetcher.host
                SET lease_owner = NULL, lease_until = now(),
                    next_request_at = greatest(next_request_at, now() + make_interval(secs => ?)),
                    wake_at = least(wake_at, coalesce(least(
                        (SELECT min(due_at) FROM fetcher.feed WHERE feed.host = ?),
                        (SELECT min(due_at) FROM fetcher.page WHERE page.host = ? AND least(revision, 1) = 0),
                        (SELECT min(due_at) FROM fetcher.page WHERE page.host = ? AND least(revision, 1) = 1)), 'infinity'))
                WHERE name = ? AND lease_owner = ?""", distance, host, host, host, host, owner);
    }

    /** Makes sure that the hosts exist; part of whatever is about to be due there. */
    public static void register(Session session, Collection<String> hosts) throws SQLException {
        session.batch("INSERT INTO fetcher.host (name) VALUES (?) ON CONFLICT (name) DO NOTHING", sortedRows(hosts));
    }

    /** Wakes the hosts, because something is due there; in the transaction that made it due, at its end. */
    public static void wake(Session session, Collection<String> hosts) throws SQLException {
        session.batch("UPDATE fetcher.host SET wake_at = least(wake_at, now()) WHERE name = ?", sortedRows(hosts));
    }

    /** In one order, so that two transactions cannot wait for each other. */
    private static List<@Nullable Object[]> sortedRows(Collection<String> hosts) {
        return hosts.stream()
                .distinct()
                .sorted()
                .map(host -> new @Nullable Object[] {host})
                .toList();
    }

    /**
     * Stores the trouble and does what goes with it, both or neither.
     *
     * @param trouble its kind; null for none any more
     */
    public void changeTrouble(String host, @Nullable String trouble, Database.Step with) {
        database.inTransaction(session -> {
            session.update("UPDATE fetcher.host SET trouble = ? WHERE name = ?", trouble, host);
            with.in(session);
            return null;
        });
    }
}
