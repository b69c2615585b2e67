package org.presswatch.fetcher.emit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.presswatch.events.Event;
import org.presswatch.fetcher.db.Session;

/** Tells what is queued instead of queueing it. */
public final class TellingOutlet implements EventOutlet {

    private final Outbox outbox = new Outbox(new SimpleMeterRegistry(), headers -> {});
    private final Map<ProducerRecord<String, byte[]>, Event> events = new ConcurrentHashMap<>();
    private final Consumer<Event> listener;

    public TellingOutlet(Consumer<Event> listener) {
        this.listener = listener;
    }

    @Override
    public ProducerRecord<String, byte[]> record(Event event) {
        ProducerRecord<String, byte[]> record = outbox.record(event);
        events.put(record, event);
        return record;
    }

    @Override
    public void add(Session session, List<ProducerRecord<String, byte[]>> records) {
        records.forEach(record -> listener.accept(events.get(record)));
    }
}
