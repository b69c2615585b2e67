package org.presswatch.fetcher.emit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.Event;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.fetcher.db.Session;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Puts events into the table {@code outbox}, from where a {@link Relay} takes them to Kafka. */
public final class Outbox implements EventOutlet {

    private static final String SOURCE = "/presswatch/fetcher";

    private final MeterRegistry meters;
    private final Consumer<Headers> trace;

    /** @param trace adds the headers of the trace that leads here */
    public Outbox(MeterRegistry meters, Consumer<Headers> trace) {
        this.meters = meters;
        this.trace = trace;
    }

    @Override
    public QueuedEvent prepare(Event event) {
        ProducerRecord<String, byte[]> record = EventRecords.write(topicOf(event), event, SOURCE);
        trace.accept(record.headers());
        return new QueuedEvent(record.topic(), record.key(), texts(record.headers()), record.value());
    }

    @Override
    public void add(Session session, List<QueuedEvent> events) throws SQLException {
        session.batch(
                "INSERT INTO fetcher.outbox (topic, key, headers, value) VALUES (?, ?, ?, ?)",
                events.stream()
                        .map(event ->
                                new @Nullable Object[] {event.topic(), event.key(), event.headers(), event.value()})
                        .toList());
    }

    @Override
    public void add(Session session, Event event) throws SQLException {
        EventOutlet.super.add(session, event);
        if (event instanceof SourceObserved seen) {
            meters.counter(
                            "fetcher.sources.observed",
                            "kind",
                            seen.kind().name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    private static String topicOf(Event event) {
        return switch (event) {
            case PageFetched page -> Topics.PAGES_FETCHED;
            case SourceObserved seen -> Topics.SOURCES_OBSERVED;
            default ->
                throw new IllegalArgumentException(
                        "the fetcher emits no " + event.getClass().getSimpleName());
        };
    }

    private static List<String> texts(Headers headers) {
        var texts = new ArrayList<String>();
        for (Header header : headers) {
            texts.add(header.key());
            texts.add(new String(header.value(), UTF_8));
        }
        return texts;
    }
}
