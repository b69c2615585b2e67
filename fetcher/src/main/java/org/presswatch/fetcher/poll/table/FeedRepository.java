package org.presswatch.fetcher.poll.table;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.Session;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.address.WebAddress;
import org.presswatch.fetcher.page.PageRepository;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.feed.Errand;
import org.presswatch.fetcher.poll.table.History.Entry;
import org.presswatch.fetcher.poll.table.History.Outcome;
import org.presswatch.fetcher.poll.timing.Consequence;
import org.presswatch.fetcher.poll.timing.NextPoll;
import org.presswatch.fetcher.poll.verdict.FeedFacts;
import org.presswatch.fetcher.poll.verdict.News;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Failed;
import org.presswatch.fetcher.rhythm.RhythmText;

/** The feeds, what their servers said last, and when each is due. */
public final class FeedRepository {

    /** A single failure at the new address may be chance. */
    private static final int FAILURES_AFTER_A_MOVE = 3;

    /** No failure: a site may have nothing to say. */
    static final String EMPTY = "empty-feed";

    private static final String GONE = "the server says that it is gone for good; it is not asked for again";

    private final Database database;
    private final MoveRule moves;

    public FeedRepository(Database database, MoveRule moves) {
        this.database = database;
        this.moves = moves;
    }

    /** The host's feed that has been due longest. */
    public Optional<DueFeed> findDue(String host) {
        return database
                .query(
                        "SELECT " + FeedRow.COLUMNS + " FROM fetcher.feed WHERE host = ? AND due_at <= now()"
                                + " ORDER BY due_at LIMIT 1",
                        FeedRow::read,
                        host)
                .stream()
                .findFirst();
    }

    /**
     * It was read. What it announces becomes due together with the validators being stored: neither without the other.
     *
     * @return how many pages became due
     */
    public int changed(DueFeed feed, FeedFacts facts, News news, IntFunction<NextPoll> next) {
        return database.inTransaction(session -> {
            int due = announce(session, feed, news);
            session.update(
                    """
                    UPDATE fetcher.feed SET etag = ?, last_modified = ?, body_hash = ?, title = coalesce(?, title), site_url = coalesce(?, site_url), wait_s = ?::integer,
                        quiet = ?, verified_at = now(), validators_lie = validators_lie OR ? AND ? > 0,
                        changed_at = CASE WHEN ? > 0 THEN now() ELSE changed_at END
                    WHERE id = ?""",
                    facts.etag(),
                    facts.lastModified(),
                    facts.bodyHash(),
                    facts.title(),
                    facts.siteUrl(),
                    seconds(facts.hints().ownWait()),
                    QuietText.write(facts.hints().quiet()),
                    news.sameValidators(),
                    due,
                    due,
                    feed.id());
            succeeded(session, feed, next.apply(due), new Entry(Outcome.READ, facts.empty() ? EMPTY : null, null, due));
            return due;
        });
    }

    /**
     * A sitemap of the feed was read.
     *
     * @return how many pages became due
     */
    public int sitemapRead(DueFeed feed, News news, IntFunction<NextPoll> next) {
        return database.inTransaction(session -> {
            int due = announce(session, feed, news);
            if (due > 0) {
                session.update("""
                        UPDATE fetcher.feed SET changed_at = now(), rhythm = ? WHERE id = ?""", RhythmText.write(next.apply(due).rhythm()), feed.id());
                History.note(session, feed.id(), new Entry(Outcome.READ, null, null, due));
            }
            return due;
        });
    }

    private static int announce(Session session, DueFeed feed, News news) throws SQLException {
        PageRepository.passOver(session, feed.id(), news.pages().old());
        return PageRepository.announce(session, feed.id(), news.pages().fresh(), news.pageSpacing());
    }

    /**
     * It is as it was.
     *
     * @param whole whether the whole feed came to see that
     */
    public void unchanged(DueFeed feed, NextPoll next, boolean whole) {
        var entry = new Entry(Outcome.READ, feed.life().empty() ? EMPTY : null, null, 0);
        database.inTransaction(session -> {
            if (QuietPoll.store(session, feed, next, whole, entry)) {
                return null;
            }
            if (whole) {
                session.update("UPDATE fetcher.feed SET verified_at = now() WHERE id = ?", feed.id());
            }
            succeeded(session, feed, next, entry);
            return null;
        });
    }

    private void succeeded(Session session, DueFeed feed, NextPoll next, Entry entry) throws SQLException {
        session.update("""
                UPDATE fetcher.feed SET failures = 0, failing_since = NULL, disabled_at = NULL, reason = ?::text,
                    detail = NULL, polled_at = now(), succeeded_at = now(), rhythm = ?
                WHERE id = ?""", entry.reason(), RhythmText.write(next.rhythm()), feed.id());
        History.note(session, feed.id(), entry);
        if (feed.isSearched()) {
            Moves.adopt(session, feed);
        } else {
            Moves.note(session, feed, moves);
        }
        Moves.goHome(session, feed, next.delay());
    }

    /** There is no feed to be read now. The address it moved to is given up when that lasts. */
    public void failed(DueFeed feed, Failed failed, Consequence then) {
        database.inTransaction(session -> {
            session.update(
                    """
                    UPDATE fetcher.feed SET failures = failures + 1, failing_since = coalesce(failing_since, now()),
                        disabled_at = CASE WHEN ? THEN coalesce(disabled_at, now()) END, reason = ?, detail = ?,
                        polled_at = now(), moved_times = 0,
                        moved_url = CASE WHEN ? OR failures + 1 >= ? THEN NULL ELSE moved_url END
                    WHERE id = ?""",
                    then.disabled(),
                    failed.reason(),
                    failed.detail(),
                    then.lasting(),
                    FAILURES_AFTER_A_MOVE,
                    feed.id());
            History.note(session, feed.id(), Outcome.FAILED, failed.reason(), failed.detail());
            if (then.disabled() && feed.life().disabledAt() == null) {
                History.note(session, feed.id(), Outcome.DISABLED, failed.reason(), failed.detail());
            }
            Moves.goHome(session, feed, then.next());
            return null;
        });
    }

    /** The publisher took it away for good: it is not asked for again. */
    public void gone(DueFeed feed) {
        database.inTransaction(session -> {
            session.update("""
                    UPDATE fetcher.feed SET failures = failures + 1, reason = 'gone', detail = ?, polled_at = now(),
                        moved_url = NULL, moved_times = 0
                    WHERE id = ?""", GONE, feed.id());
            History.note(session, feed.id(), Outcome.GONE, "gone", GONE);
            Moves.goHome(session, feed, null);
            return null;
        });
    }

    /** Asks for another address in the same poll, in that address's own turn. */
    public void send(DueFeed feed, String url, Errand errand) {
        String host = hostOf(url);
        database.inTransaction(session -> {
            HostRepository.register(session, List.of(host));
            session.update(
                    """
                    UPDATE fetcher.feed SET request_url = ?, host = ?, hops = 0, due_at = now(), errand = ?, queue = ?,
                        by_page = by_page OR (?::text IS NULL AND ? = 'candidate')
                    WHERE id = ? AND active AND NOT paused""",
                    url,
                    host,
                    errand.purpose().code(),
                    errand.queue(),
                    feed.errand() == null ? null : feed.errand().purpose().code(),
                    errand.purpose().code(),
                    feed.id());
            HostRepository.wake(session, List.of(host));
            return null;
        });
    }

    /** The poll ends without a word about the feed. */
    public void rest(DueFeed feed, Duration next) {
        database.inTransaction(session -> {
            Moves.goHome(session, feed, next);
            return null;
        });
    }

    /** The poll goes on at another address, in its own host's turn. */
    public void redirected(DueFeed feed, String target, boolean permanent) {
        String host = hostOf(target);
        database.inTransaction(session -> {
            HostRepository.register(session, List.of(host));
            session.update(
                    "UPDATE fetcher.feed SET request_url = ?, host = ?, hops = hops + 1, due_at = now(),"
                            + " permanent = permanent AND ? WHERE id = ?",
                    target,
                    host,
                    permanent,
                    feed.id());
            HostRepository.wake(session, List.of(host));
            return null;
        });
    }

    private static String hostOf(String url) {
        return WebAddress.of(url).authority();
    }

    private static @Nullable Integer seconds(@Nullable Duration duration) {
        return duration == null ? null : (int) Math.min(duration.toSeconds(), Integer.MAX_VALUE);
    }
}
