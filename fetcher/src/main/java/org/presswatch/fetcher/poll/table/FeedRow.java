package org.presswatch.fetcher.poll.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.Session;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.feed.Errand;
import org.presswatch.fetcher.poll.feed.Errand.Purpose;
import org.presswatch.fetcher.poll.feed.FeedKind;
import org.presswatch.fetcher.poll.feed.FeedLife;
import org.presswatch.fetcher.poll.feed.FeedMemory;
import org.presswatch.fetcher.rhythm.RhythmText;

/** A row of the table of feeds. */
final class FeedRow {

    static final String COLUMNS =
            "id, kind, is_index, url, coalesce(moved_url, url) AS home_url, request_url, host, hops, language, country, interval_s,"
                    + " failures, failing_since, disabled_at, succeeded_at, site_url, by_page, reason, errand, queue, etag, last_modified, body_hash, validators_lie, verified_at, changed_at, wait_s, quiet,"
                    + " rhythm, EXISTS (SELECT 1 FROM fetcher.websub w WHERE w.feed_id = feed.id AND w.state = 'active'"
                    + " AND w.lease_until > now()) AS pushed";

    private FeedRow() {}

    static DueFeed read(ResultSet row) throws SQLException {
        return new DueFeed(
                row.getString("id"),
                kind(row),
                row.getString("url"),
                row.getString("home_url"),
                row.getString("request_url"),
                row.getString("host"),
                row.getInt("hops"),
                row.getString("language"),
                row.getString("country"),
                seconds(row, "interval_s"),
                memory(row),
                new FeedLife(
                        row.getInt("failures"),
                        Session.instant(row, "failing_since"),
                        Session.instant(row, "disabled_at"),
                        Session.instant(row, "succeeded_at"),
                        row.getString("site_url"),
                        row.getBoolean("by_page"),
                        FeedRepository.EMPTY.equals(row.getString("reason"))),
                errand(row));
    }

    private static FeedKind kind(ResultSet row) throws SQLException {
        if (row.getString("kind").equals("page")) {
            return FeedKind.PAGE;
        }
        return row.getBoolean("is_index") ? FeedKind.INDEX : FeedKind.FEED;
    }

    private static @Nullable Errand errand(ResultSet row) throws SQLException {
        String purpose = row.getString("errand");
        return purpose == null
                ? null
                : new Errand(Purpose.of(purpose), List.of((String[])
                        row.getArray("queue").getArray()));
    }

    private static FeedMemory memory(ResultSet row) throws SQLException {
        return new FeedMemory(
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("body_hash"),
                row.getBoolean("validators_lie"),
                Session.instant(row, "verified_at"),
                Session.instant(row, "changed_at"),
                seconds(row, "wait_s"),
                QuietText.read(row.getString("quiet")),
                RhythmText.read(row.getString("rhythm")).orElse(null),
                row.getBoolean("pushed"));
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        int seconds = row.getInt(column);
        return row.wasNull() ? null : Duration.ofSeconds(seconds);
    }
}
