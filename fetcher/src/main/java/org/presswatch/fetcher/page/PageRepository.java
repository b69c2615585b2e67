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
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.HttpFacts;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.Session;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.address.WebAddress;

/** The pages that were announced, and how far each has come. */
public final class PageRepository {

    private static final String COLUMNS = "id, url, host, feed_id, entry::text, fingerprint, redirects, attempts,"
            + " revision, visits, body_hash, etag, last_modified";

    private static final String END = """
            UPDATE fetcher.page SET state = ?, reason = ?, status = ?, due_at = NULL, attempts = 0
            WHERE id = ? AND fingerprint = ?""";

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

    /** The host's page that has been due longest, new ones before those that are looked at again. */
    public Optional<DuePage> findDue(String host) {
        return listDue(host, 1).stream().findFirst();
    }

    /** The next that are due at the host, in their order. */
    public List<DuePage> listDue(String host, int most) {
        return database.query(
                "SELECT " + COLUMNS + " FROM fetcher.page WHERE host = ? AND due_at <= now()"
                        + " ORDER BY revision > 0, due_at LIMIT ?",
                PageRepository::read,
                host,
                most);
    }

    /** Counts an attempt before it is made, so that a page that kills the process is noticed. */
    public DuePage begin(DuePage page) {
        database.update("UPDATE fetcher.page SET attempts = attempts + 1 WHERE id = ?", page.id());
        return new DuePage(
                page.id(),
                page.url(),
                page.host(),
                page.feedId(),
                page.entry(),
                page.fingerprint(),
                page.redirects(),
                page.attempts() + 1,
                page.revision(),
                page.visits(),
                page.bodyHash(),
                page.etag(),
                page.lastModified());
    }

    /**
     * It was downloaded, and the event goes on its way in the same transaction; a revision that somebody else has handed
     * on meanwhile is not handed on again.
     *
     * @param next when to look again; null for never
     * @return whether it was this one
     */
    boolean handedOn(DuePage page, Seen seen, @Nullable Duration next, Database.Step emit) {
        return database.inTransaction(session -> {
            boolean first = done(session, page, seen, next);
            if (first) {
                emit.in(session);
            }
            return first;
        });
    }

    /** It is as it was. An announcement that came meanwhile stays due. */
    void unchanged(DuePage page, Seen seen, @Nullable Duration next) {
        database.inTransaction(session -> done(session, page, seen, next));
    }

    private static boolean done(Session session, DuePage page, Seen seen, @Nullable Duration next) throws SQLException {
        return session.update(
                        """
                UPDATE fetcher.page
                SET revision = ?, body_hash = ?, etag = coalesce(?, etag), last_modified = coalesce(?, last_modified), status = ?, reason = NULL,
                    fetched_at = now(), attempts = 0,
                    visits = visits + 1,
                    state = CASE WHEN fingerprint = ? THEN 'done' ELSE state END,
                    due_at = CASE WHEN fingerprint = ? THEN now() + make_interval(secs => ?) ELSE due_at END
                WHERE id = ? AND revision = ?""",
                        seen.revision(),
                        seen.bodyHash(),
                        seen.http().etag(),
                        seen.http().lastModified(),
                        seen.http().status(),
                        page.fingerprint(),
                        page.fingerprint(),
                        next,
                        page.id(),
                        page.revision())
                > 0;
    }

    /** It led to another address, which is downloaded in its own host's turn unless this announcement already was. */
    public void redirected(DuePage page, String target, int status) {
        String targetHost = WebAddress.of(target).authority();
        List<String> redirects = new ArrayList<>(page.redirects());
        redirects.add(page.url());
        database.inTransaction(session -> {
            HostRepository.register(session, List.of(targetHost));
            session.update(
                    """
                    INSERT INTO fetcher.page (id, url, host, feed_id, entry, fingerprint, redirects, due_at)
                    VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, now())
                    ON CONFLICT (id) DO UPDATE SET entry = excluded.entry, fingerprint = excluded.fingerprint,
                        redirects = excluded.redirects, state = 'due', attempts = 0, due_at = now()
                    WHERE page.fingerprint <> excluded.fingerprint AND page.feed_id = excluded.feed_id""",
                    ArticleIds.ofUrl(target),
                    target,
                    targetHost,
                    page.feedId(),
                    EntryJson.write(page.entry()),
                    page.fingerprint(),
                    redirects);
            end(session, page, "redirected", null, status);
            HostRepository.wake(session, List.of(targetHost));
            return null;
        });
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
