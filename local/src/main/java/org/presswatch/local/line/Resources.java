package org.presswatch.local.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/** What has been started so far, closed in reverse order; nothing can be added once that has begun. */
final class Resources implements AutoCloseable {

    /** Closing that fails in no checked way. */
    interface Resource extends AutoCloseable {
        @Override
        void close();
    }

    private final Lock closing = new ReentrantLock();
    private final Deque<Resource> started = new ArrayDeque<>();
    private boolean closed;

    /**
     * Remembers a resource for the end.
     *
     * @throws CancellationException if the end has begun; the resource is closed then
     */
    void own(Resource resource) {
        synchronized (this) {
            if (!closed) {
                started.push(resource);
                return;
            }
        }
        resource.close();
        throw new CancellationException("stopped");
    }

    /**
     * Closes everything, the newest first, even if one of them fails; then throws the first failure. A second caller
     * waits for the first.
     */
    @Override
    public void close() {
        closing.lock();
        try {
            closeAll();
        } finally {
            closing.unlock();
        }
    }

    private void closeAll() {
        RuntimeException failure = null;
        for (Resource resource = next(); resource != null; resource = next()) {
            try {
                resource.close();
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private synchronized @Nullable Resource next() {
        closed = true;
        return started.poll();
    }
}
