package org.presswatch.fetcher.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.HttpFacts;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.Session;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.address.WebAddress;
import org.presswatch.fetcher.page.PageTurn.Download;

/** The pages that were announced, and how far each has come. */
public final class PageRepository {

    private static final String COLUMNS = "id, url, host, feed_id, entry::text, fingerprint, redirects, attempts,"
            + " revision, visits, body_hash, etag, last_modified";

    private static final String END = """
            UPDATE fetcher.page SET state = ?, reason = ?, status = ?, due_at = NULL, attempts = 0
            WHERE id = ? AND fingerprint = ?""";

    private static final String DONE = """
            UPDATE fetcher.page
            SET revision = ?, body_hash = ?, etag = coalesce(?, etag), last_modified = coalesce(?, last_modified),
                status = ?, reason = NULL, fetched_at = now(), attempts = 0, visits = visits + 1,
                state = CASE WHEN fingerprint = ? THEN 'done' ELSE state END,
                due_at = CASE WHEN fingerprint = ? THEN now() + make_interval(secs => ?) ELSE due_at END
            WHERE id = ? AND revision = ?""";

    /** Materialized, because a lock that is taken twice in one statement takes another page. */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT next.taken FROM unnest(?::text[]) AS turn (name)
                JOIN fetcher.host ON host.name = turn.name AND host.lease_owner = ? AND host.lease_until > now(),
                LATERAL (SELECT page.id AS taken FROM fetcher.page WHERE page.host = turn.name AND page.due_at <= now()
                         ORDER BY least(page.revision, 1), page.due_at LIMIT 1
                         FOR NO KEY UPDATE SKIP LOCKED) next)
            UPDATE fetcher.page SET attempts = attempts + 1 FROM due WHERE id = due.taken
            RETURNING
            """ + COLUMNS;

    private final Database database;

    public PageRepository(Database database) {
        this.database = database;
    }

    /**
     * Makes the new ones due, and those whose announcement by the same feed has changed; never again sooner than {@code
     * spacing} after the last download.
     *
     * @return how many became due
     */
    public static int announce(Session session, String feedId, Collection<Announcement> pages, Duration spacing)
            throws SQLException {
        List<Announcement> news = news(session, pages);
        return news.isEmpty() ? 0 : announceNews(session, feedId, news, spacing);
    }

    /** Most of what a feed announces it has announced before, and a question for all costs less than a row for each. */
    private static List<Announcement> news(Session session, Collection<Announcement> pages) throws SQLException {
        List<String> ids = pages.stream().map(Announcement::id).toList();
        Map<String, String> known = new HashMap<>();
        session.query(
                        "SELECT id, fingerprint FROM fetcher.page WHERE id = ANY (?)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        ids)
                .forEach(page -> known.put(page.getKey(), page.getValue()));
        return pages.stream()
                .filter(page -> !page.fingerprint().equals(known.get(page.id())))
                .toList();
    }

    private static int announceNews(Session session, String feedId, List<Announcement> pages, Duration spacing)
            throws SQLException {
        List<String> hosts = pages.stream().map(Announcement::host).toList();
        HostRepository.register(session, hosts);
        int[] touched = session.batch("""
                INSERT INTO fetcher.page (id, url, host, feed_id, entry, fingerprint, due_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?, now())
                ON CONFLICT (id) DO UPDATE SET entry = excluded.entry, fingerprint = excluded.fingerprint,
                    state = 'due', attempts = 0, reason = NULL,
                    due_at = greatest(now(), page.fetched_at + make_interval(secs => ?))
                WHERE page.fingerprint <> excluded.fingerprint AND page.feed_id = excluded.feed_id""", rows(feedId, pages, spacing));
        HostRepository.wake(session, hosts);
        return Arrays.stream(touched).map(count -> Math.max(count, 0)).sum();
    }

    /** Makes pages known without downloading them. */
    public static void passOver(Session session, String feedId, Collection<Announcement> pages) throws SQLException {
        HostRepository.register(session, pages.stream().map(Announcement::host).toList());
        session.batch("""
                INSERT INTO fetcher.page (id, url, host, feed_id, entry, fingerprint, state, reason)
                VALUES (?, ?, ?, ?, ?::jsonb, ?, 'dropped', 'old') ON CONFLICT (id) DO NOTHING""", knownRows(feedId, pages));
    }

    private static List<@Nullable Object[]> knownRows(String feedId, Collection<Announcement> pages) {
        return rows(feedId, pages, Duration.ZERO).stream()
                .map(row -> Arrays.copyOf(row, row.length - 1))
                .toList();
    }

    private static List<@Nullable Object[]> rows(String feedId, Collection<Announcement> pages, Duration spacing) {
        return pages.stream()
                .sorted(Comparator.comparing(Announcement::id))
                .map(page -> new @Nullable Object[] {
                    page.id(),
                    page.url(),
                    page.host(),
                    feedId,
                    EntryJson.write(page.entry()),
                    page.fingerprint(),
                    spacing
                })
                .toList();
    }

    /** The next that are due at the host: new ones before those that are looked at again, each by how long they have been due. */
    public List<DuePage> listDue(String host, int most) {
        return database.query(
                "SELECT " + COLUMNS + " FROM fetcher.page WHERE host = ? AND due_at <= now()"
                        + " ORDER BY least(revision, 1), due_at LIMIT ?",
                PageRepository::read,
                host,
                most);
    }

    /**
     * Takes the next page of each of these hosts that the owner has the lease of, and counts the attempt. One that another
     * transaction is changing is left for the next look: nobody waits, and nobody gets it as it was before.
     *
     * @return by host
     */
    static Map<String, DuePage> take(Session session, String owner, List<String> hosts) throws SQLException {
        if (hosts.isEmpty()) {
            return Map.of();
        }
        Map<String, DuePage> taken = new HashMap<>();
        session.query(TAKE, PageRepository::read, hosts, owner).forEach(page -> taken.put(page.host(), page));
        return taken;
    }

    /** It was taken, but not asked for. */
    public void giveBack(DuePage page) {
        database.update("UPDATE fetcher.page SET attempts = greatest(attempts - 1, 0) WHERE id = ?", page.id());
    }

    /**
     * They were downloaded, or were as before. An announcement that came meanwhile stays due.
     *
     * @param pages in the order of their ids, as {@link #announce} has it
     * @return for each, 0 if somebody else has handed on this revision meanwhile
     */
    static int[] done(Session session, List<Download> pages) throws SQLException {
        return session.batch(DONE, pages.stream().map(PageRepository::done).toList());
    }

    private static @Nullable Object[] done(Download download) {
        Seen seen = download.seen();
        DuePage page = download.page();
        return new @Nullable Object[] {
            seen.revision(),
            seen.bodyHash(),
            seen.http().etag(),
            seen.http().lastModified(),
            seen.http().status(),
            page.fingerprint(),
            page.fingerprint(),
            download.next(),
            page.id(),
            page.revision()
        };
    }

    /** It led to another address, which is downloaded in its own host's turn unless this announcement already was. */
    public void redirected(DuePage page, String target, int status) {
        String targetHost = WebAddress.of(target).authority();
        List<String> redirects = new ArrayList<>(page.redirects());
        redirects.add(page.url());
        boolean first = page.id().compareTo(ArticleIds.ofUrl(target)) < 0;
        database.inTransaction(session -> {
            HostRepository.register(session, List.of(targetHost));
            // In the order of their ids, as whoever announces both has it.
            if (first) {
                end(session, page, "redirected", null, status);
            }
            announceTarget(session, page, target, redirects);
            if (!first) {
                end(session, page, "redirected", null, status);
            }
            HostRepository.wake(session, List.of(targetHost));
            return null;
        });
    }

    private static void announceTarget(Session session, DuePage page, String target, List<String> redirects)
            throws SQLException {
        session.update(
                """
                INSERT INTO fetcher.page (id, url, host, feed_id, entry, fingerprint, redirects, due_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, now())
                ON CONFLICT (id) DO UPDATE SET entry = excluded.entry, fingerprint = excluded.fingerprint,
                    redirects = excluded.redirects, state = 'due', attempts = 0, due_at = now()
                WHERE page.fingerprint <> excluded.fingerprint AND page.feed_id = excluded.feed_id""",
                ArticleIds.ofUrl(target),
                target,
                WebAddress.of(target).authority(),
                page.feedId(),
                EntryJson.write(page.entry()),
                page.fingerprint(),
                redirects);
    }

    /** It will not be downloaded; {@code with} happens in the same transaction. */
    void dropped(DuePage page, String reason, @Nullable Integer status, Database.Step with) {
        database.inTransaction(session -> {
            end(session, page, "dropped", reason, status);
            with.in(session);
            return null;
        });
    }

    /** None of them will be downloaded. In one order, as {@link #announce} has it. */
    void dropped(Collection<DuePage> pages, String reason) {
        database.inTransaction(session -> session.batch(
                END,
                pages.stream()
                        .sorted(Comparator.comparing(DuePage::id))
                        .map(page -> new @Nullable Object[] {"dropped", reason, null, page.id(), page.fingerprint()})
                        .toList()));
    }

    private static void end(
            Session session, DuePage page, String state, @Nullable String reason, @Nullable Integer status)
            throws SQLException {
        session.update(END, state, reason, status, page.id(), page.fingerprint());
    }

    /** It is tried again after a while. */
    public void postponed(DuePage page, String reason, Duration delay) {
        database.update(
                "UPDATE fetcher.page SET reason = ?, due_at = now() + make_interval(secs => ?) WHERE id = ?",
                reason,
                delay,
                page.id());
    }

    /** What was last seen of a page. */
    record Seen(int revision, @Nullable String bodyHash, HttpFacts http) {}

    private static DuePage read(ResultSet row) throws SQLException {
        return new DuePage(
                row.getString("id"),
                row.getString("url"),
                row.getString("host"),
                row.getString("feed_id"),
                EntryJson.read(row.getString("entry")),
                row.getString("fingerprint"),
                List.of((String[]) row.getArray("redirects").getArray()),
                row.getInt("attempts"),
                row.getInt("revision"),
                row.getInt("visits"),
                row.getString("body_hash"),
                row.getString("etag"),
                row.getString("last_modified"));
    }
}
