package org.presswatch.fetcher.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does the same for many threads in one transaction. A thread of its own, with a connection of its own, takes whatever
 * waits: what comes meanwhile goes with the next, so each costs less the more there are, and nobody waits for company.
 * What cannot be done that way, for whatever reason, each caller does by itself on a connection of the pool; so nobody
 * waits for the failures of another.
 *
 * @param <T> what is to be stored
 * @param <R> what the caller learns from it
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int MOST = 32;
    private static final Duration OPENED_AGAIN = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofSeconds(15);

    private final Database database;
    private final Work<T, R> work;
    private final Thread committer;
    private final KeptConnection connection;
    private final BlockingQueue<Waiting<T, R>> waiting = new LinkedBlockingQueue<>();
    private volatile boolean ready;
    private volatile boolean closed;

    /** @param name of its thread */
    public GroupCommit(Database database, String name, Work<T, R> work) {
        this.database = database;
        this.work = work;
        this.connection = database.keep();
        this.committer = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /** Stores them all, and answers one result for each, in their order. */
    @FunctionalInterface
    public interface Work<T, R> {
        List<R> in(Session session, List<T> items) throws SQLException;
    }

    /** @param result nothing if the caller has to do it alone */
    private record Waiting<T, R>(T item, CompletableFuture<@Nullable R> result) {}

    /** Begins to take several at a time; before that, each is done alone. */
    public void start() {
        committer.start();
    }

    /**
     * The result, once it is committed.
     *
     * @throws DatabaseException if it was rolled back
     */
    public R commit(T item) {
        var mine = new Waiting<T, R>(item, new CompletableFuture<>());
        waiting.add(mine);
        if (!ready && waiting.remove(mine)) {
            return alone(item);
        }
        R together = mine.result().join();
        return together != null ? together : alone(item);
    }

    private R alone(T item) {
        return database.inTransaction(session -> resultsOf(session, List.of(item)))
                .getFirst();
    }

    private List<R> resultsOf(Session session, List<T> items) throws SQLException {
        List<R> results = List.copyOf(work.in(session, items));
        if (results.size() != items.size()) {
            throw new IllegalStateException(results.size() + " results of " + items.size() + " items");
        }
        return results;
    }

    private void run() {
        try {
            while (!closed) {
                if (connection.isOpen()) {
                    commitNext();
                } else {
                    open();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sendAway();
            connection.close();
        }
    }

    private void open() {
        try {
            connection.open();
            ready = true;
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("no connection to commit on: %s", e.getMessage());
            LockSupport.parkNanos(OPENED_AGAIN.toNanos());
        }
    }

    /** Whoever was taken is answered, whatever happens. */
    private void commitNext() throws InterruptedException {
        var group = new ArrayList<Waiting<T, R>>();
        group.add(waiting.take());
        waiting.drainTo(group, MOST - 1);
        try {
            List<T> items = group.stream().map(Waiting::item).toList();
            List<R> results = connection.inTransaction(session -> resultsOf(session, items));
            for (int i = 0; i < group.size(); i++) {
                group.get(i).result().complete(results.get(i));
            }
        } catch (Throwable e) {
            LOG.warnf("%d that came together are committed one by one: %s", group.size(), e);
        } finally {
            group.forEach(one -> one.result().complete(null));
        }
        if (!connection.isOpen()) {
            sendAway();
        }
    }

    /** From now on everybody goes alone. */
    private void sendAway() {
        ready = false;
        for (Waiting<T, R> one = waiting.poll(); one != null; one = waiting.poll()) {
            one.result().complete(null);
        }
    }

    /** Ends the transaction under way and gives the connection back. */
    @Override
    public void close() {
        closed = true;
        if (!committer.isAlive()) {
            return;
        }
        committer.interrupt();
        try {
            committer.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
