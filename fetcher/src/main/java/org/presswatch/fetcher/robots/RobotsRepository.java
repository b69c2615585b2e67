package org.presswatch.fetcher.robots;

import java.time.Duration;
import java.util.Optional;

import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.robots.RobotsRecord.Verdict;

/** The robots.txt files that were read, shared by all replicas. */
public final class RobotsRepository {

    private final Database database;

    public RobotsRepository(Database database) {
        this.database = database;
    }

    /** What is known of the origin, if it is still fresh. */
    public Optional<RobotsRecord> findFresh(String origin) {
        return database
                .query(
                        "SELECT verdict, body FROM fetcher.robots WHERE origin = ? AND expires_at > now()",
                        row -> new RobotsRecord(Verdict.of(row.getString(1)), row.getBytes(2)),
                        origin)
                .stream()
                .findFirst();
    }

    public void save(String origin, RobotsRecord robots, Duration keep) {
        database.update("""
                INSERT INTO fetcher.robots (origin, verdict, body, fetched_at, expires_at)
                VALUES (?, ?, ?, now(), now() + make_interval(secs => ?))
                ON CONFLICT (origin) DO UPDATE SET verdict = excluded.verdict, body = excluded.body,
                    fetched_at = excluded.fetched_at, expires_at = excluded.expires_at""", origin, robots.verdict().code(), robots.body(), keep);
    }

    /**
     * Keeps to the rules that were read within the last {@code oldest}, although they cannot be read again now.
     *
     * @return whether there are such rules
     */
    public boolean prolong(String origin, Duration keep, Duration oldest) {
        return database.update("""
                        UPDATE fetcher.robots SET expires_at = now() + make_interval(secs => ?)
                        WHERE origin = ? AND verdict <> 'disallow-all'
                          AND fetched_at > now() - make_interval(secs => ?)""", keep, origin, oldest) > 0;
    }
}
