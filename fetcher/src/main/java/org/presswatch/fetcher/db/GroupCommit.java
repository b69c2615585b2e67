package org.presswatch.fetcher.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Does the same for many threads in one transaction. Whoever comes while one is under way goes with the next, so each costs
 * less the more there are; nobody waits for company.
 *
 * @param <T> what is to be stored
 * @param <R> what the caller learns from it
 */
public final class GroupCommit<T, R> {

    private static final int MOST = 32;

    private final Database database;
    private final Work<T, R> work;
    private final Queue<Waiting<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    public GroupCommit(Database database, Work<T, R> work) {
        this.database = database;
        this.work = work;
    }

    /** Stores them all, and answers one result for each, in their order. */
    @FunctionalInterface
    public interface Work<T, R> {
        List<R> in(Session session, List<T> items) throws SQLException;
    }

    private record Waiting<T, R>(T item, CompletableFuture<R> result) {}

    /**
     * The result, once it is committed.
     *
     * @throws DatabaseException if it was rolled back, even by itself
     */
    public R commit(T item) {
        var mine = new Waiting<T, R>(item, new CompletableFuture<>());
        waiting.add(mine);
        turn.lock();
        try {
            while (!mine.result().isDone()) {
                commitNext();
            }
        } finally {
            turn.unlock();
        }
        try {
            return mine.result().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void commitNext() {
        var group = new ArrayList<Waiting<T, R>>();
        while (group.size() < MOST && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        try {
            commit(group);
        } catch (RuntimeException e) {
            // Whoever is to blame pays alone.
            group.forEach(this::commitAlone);
        }
    }

    private void commit(List<Waiting<T, R>> group) {
        List<R> results = database.inTransaction(
                session -> work.in(session, group.stream().map(Waiting::item).toList()));
        for (int i = 0; i < group.size(); i++) {
            group.get(i).result().complete(results.get(i));
        }
    }

    private void commitAlone(Waiting<T, R> one) {
        try {
            commit(List.of(one));
        } catch (RuntimeException e) {
            one.result().completeExceptionally(e);
        }
    }
}
