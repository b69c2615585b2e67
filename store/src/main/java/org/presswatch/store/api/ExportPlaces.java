package org.presswatch.store.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import org.presswatch.store.StoreConfig;

/**
 * Leaves the database to the rest of the service: there are only so many exports at the same time, and a client that
 * takes nothing of its own is cut off.
 */
@Singleton
class ExportPlaces {

    private static final long SHORTEST_LOOK_MS = 100;

    private final Semaphore free;
    private final Duration stalledAfter;
    private final MeterRegistry meters;

    ExportPlaces(StoreConfig config, MeterRegistry meters) {
        this.free = new Semaphore(config.export().mostAtOnce());
        this.stalledAfter = config.export().stalledAfter();
        this.meters = meters;
    }

    /** A place for the request's export, if there is one left. */
    Optional<Place> take(RoutingContext request) {
        if (!free.tryAcquire()) {
            meters.counter("store.exports.refused").increment();
            return Optional.empty();
        }
        try {
            var place = new Place(request);
            meters.counter("store.exports.admitted").increment();
            return Optional.of(place);
        } catch (IllegalStateException e) {
            // Its client is gone already.
            free.release();
            throw e;
        }
    }

    /** The right to one export. It ends with the export, or with the request that never came to it. */
    final class Place {

        private enum State {
            TAKEN,
            USED,
            LEFT
        }

        private final RoutingContext request;
        private final AtomicReference<State> state = new AtomicReference<>(State.TAKEN);

        private Place(RoutingContext request) {
            this.request = request;
            request.addEndHandler(ended -> leave(State.TAKEN));
        }

        /** The export, from now on watched. */
        StreamingOutput of(StreamingOutput export) {
            return out -> {
                if (!state.compareAndSet(State.TAKEN, State.USED)) {
                    throw new IOException("the client is gone");
                }
                var watched = new WatchedStream(out);
                long timer = watch(watched);
                try {
                    export.write(watched);
                } finally {
                    request.vertx().cancelTimer(timer);
                    leave(State.USED);
                }
            };
        }

        private void leave(State from) {
            if (state.compareAndSet(from, State.LEFT)) {
                free.release();
            }
        }

        private long watch(WatchedStream out) {
            long every = Math.max(SHORTEST_LOOK_MS, stalledAfter.toMillis() / 10);
            return request.vertx().setPeriodic(every, timer -> {
                if (out.waiting().compareTo(stalledAfter) > 0) {
                    request.vertx().cancelTimer(timer);
                    meters.counter("store.exports.cut").increment();
                    cut();
                }
            });
        }

        /** Closes the socket itself: a connection that is asked to close first waits for what was not taken. */
        private void cut() {
            if (request.request().connection() instanceof ConnectionBase connection) {
                connection.channel().pipeline().firstContext().close();
            } else {
                request.request().connection().close();
            }
        }
    }
}
