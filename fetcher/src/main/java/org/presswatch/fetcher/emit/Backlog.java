package org.presswatch.fetcher.emit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.presswatch.fetcher.db.Database;

/** How much waits in the outbox: while the broker is away, no more is fetched than may wait. */
public final class Backlog {

    private static final Duration CHECKED = Duration.ofSeconds(1);

    private final Database database;
    private final int most;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private boolean full;

    /** @param most events that may wait */
    public Backlog(Database database, int most, Clock clock) {
        this.database = database;
        this.most = most;
        this.clock = clock;
    }

    /** Whether as much waits as may; looked up once a second. Not for two threads. */
    public boolean isFull() {
        Instant now = clock.instant();
        if (now.isAfter(next)) {
            next = now.plus(CHECKED);
            full = database.query(
                                    "SELECT count(*) FROM (SELECT 1 FROM fetcher.outbox LIMIT ?) waiting",
                                    row -> row.getInt(1),
                                    most)
                            .getFirst()
                    >= most;
        }
        return full;
    }
}
