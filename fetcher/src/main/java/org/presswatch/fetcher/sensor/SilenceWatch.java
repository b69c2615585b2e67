package org.presswatch.fetcher.sensor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.presswatch.events.SourceObserved;
import org.presswatch.events.SourceObserved.Kind;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.emit.EventOutlet;
import org.presswatch.fetcher.http.address.WebAddress;

/**
 * Notices when a feed that can be read has had nothing new for far longer than its own rhythm, and when it speaks again.
 * The rhythm is the gap that nine of ten of its last gaps were not longer than.
 */
public final class SilenceWatch {

    /** Fewer announcements are no rhythm. */
    private static final int LEAST = 10;

    private static final int LOOKED_AT = 200;

    private static final String SILENT = """
            WITH quiet AS (
                SELECT id, changed_at FROM fetcher.feed
                WHERE active AND NOT paused AND failures = 0 AND silent_since IS NULL
                  AND changed_at < now() - make_interval(secs => ?) AND succeeded_at > changed_at),
            rhythm AS (
                SELECT quiet.id, max(gaps.at) AS last, percentile_disc(0.9) WITHIN GROUP (ORDER BY gaps.gap) AS usual
                FROM quiet, LATERAL (
                    SELECT at, at - lag(at) OVER (ORDER BY at) AS gap FROM (
                        SELECT DISTINCT first_seen_at AS at FROM fetcher.page WHERE feed_id = quiet.id
                        ORDER BY first_seen_at DESC LIMIT ?) times) gaps
                GROUP BY quiet.id HAVING count(*) >= ?)
            UPDATE fetcher.feed SET silent_since = rhythm.last FROM rhythm
            WHERE feed.id = rhythm.id AND now() - rhythm.last > greatest(rhythm.usual * ?, make_interval(secs => ?))
            RETURNING feed.url, rhythm.last AS since, extract(epoch FROM rhythm.usual)::bigint AS usual_s""";

    private static final String SPEAKING = """
            UPDATE fetcher.feed SET silent_since = NULL FROM fetcher.feed was
            WHERE feed.id = was.id AND was.silent_since IS NOT NULL AND was.changed_at > was.silent_since
              AND EXISTS (SELECT 1 FROM fetcher.page
                          WHERE page.feed_id = was.id AND page.first_seen_at > was.silent_since)
            RETURNING feed.url, was.silent_since AS since, 0::bigint AS usual_s""";

    private final Database database;
    private final EventOutlet outlet;
    private final SilenceRule rule;
    private final Clock clock;

    public SilenceWatch(Database database, EventOutlet outlet, SilenceRule rule, Clock clock) {
        this.database = database;
        this.outlet = outlet;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * When a feed counts as silent.
     *
     * @param least never sooner than after this
     * @param factor times its usual gap
     */
    public record SilenceRule(Duration least, int factor) {}

    private record Found(String url, Instant since, Duration usual) {}

    /** Looks at all feeds, and says what has changed. Any number of replicas may look. */
    public void look() {
        Instant now = clock.instant();
        database.inTransaction(session -> {
            for (Found found : session.query(SPEAKING, SilenceWatch::read)) {
                outlet.add(session, seen(found, Kind.RECOVERY, now, "it was silent since " + found.since()));
            }
            for (Found found : session.query(
                    SILENT, SilenceWatch::read, rule.least(), LOOKED_AT, LEAST, rule.factor(), rule.least())) {
                String detail =
                        "nothing new since " + found.since() + "; nine of ten gaps are at most " + found.usual();
                outlet.add(session, seen(found, Kind.SILENCE, now, detail));
            }
            return null;
        });
    }

    private static SourceObserved seen(Found found, Kind kind, Instant now, String detail) {
        return new SourceObserved(
                WebAddress.of(found.url()).authority(), kind, found.url(), null, found.url(), now, null, detail);
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getString("url"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Duration.ofSeconds(row.getLong("usual_s")));
    }
}
