package org.presswatch.fetcher.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.Session;

/** The feeds as people want to see them. */
public final class FeedList {

    private static final String SELECT = """
            SELECT f.*, (SELECT count(*) FROM fetcher.page p WHERE p.feed_id = f.id) AS pages
            FROM fetcher.feed f ORDER BY f.url""";

    private final Database database;

    public FeedList(Database database) {
        this.database = database;
    }

    /** All of them, by address. */
    public List<FeedState> all() {
        return database.query(SELECT, FeedList::read);
    }

    /** The one of that id. */
    public Optional<FeedState> find(String id) {
        return all().stream().filter(feed -> feed.id().equals(id)).findFirst();
    }

    /** What happened to the feed, the latest first; empty if there is none of that id. */
    public List<FeedEvent> history(String id) {
        return database.query(
                "SELECT * FROM fetcher.feed_history WHERE feed_id = ? ORDER BY id DESC",
                row -> new FeedEvent(
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getString("detail"),
                        Session.expectInstant(row, "first_at"),
                        Session.expectInstant(row, "last_at"),
                        row.getInt("times"),
                        row.getInt("pages")),
                id);
    }

    private static FeedState read(ResultSet row) throws SQLException {
        return new FeedState(
                row.getString("id"),
                row.getString("url"),
                row.getString("name"),
                row.getString("title"),
                row.getString("origin"),
                row.getString("kind"),
                row.getString("language"),
                row.getString("country"),
                row.getBoolean("active"),
                row.getBoolean("paused"),
                row.getString("moved_url"),
                row.getString("site_url"),
                row.getBoolean("validators_lie"),
                row.getInt("failures"),
                row.getString("reason"),
                row.getString("detail"),
                Session.instant(row, "failing_since"),
                Session.instant(row, "disabled_at"),
                Session.instant(row, "polled_at"),
                Session.instant(row, "succeeded_at"),
                Session.instant(row, "changed_at"),
                Session.instant(row, "due_at"),
                row.getLong("pages"));
    }
}
