package org.presswatch.fetcher.emit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.presswatch.events.Event;
import org.presswatch.fetcher.db.Session;

/** Tells what is queued instead of queueing it. */
public final class TellingOutlet implements EventOutlet {

    private final Outbox outbox = new Outbox(new SimpleMeterRegistry(), headers -> {});
    private final Map<QueuedEvent, Event> events = new ConcurrentHashMap<>();
    private final Consumer<Event> listener;

    public TellingOutlet(Consumer<Event> listener) {
        this.listener = listener;
    }

    @Override
    public QueuedEvent prepare(Event event) {
        QueuedEvent queued = outbox.prepare(event);
        events.put(queued, event);
        return queued;
    }

    @Override
    public void add(Session session, List<QueuedEvent> queued) {
        queued.forEach(event -> listener.accept(events.get(event)));
    }
}
