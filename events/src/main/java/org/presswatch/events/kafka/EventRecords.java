package org.presswatch.events.kafka;

import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Event;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.json.EventJson;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.json.InvalidEventException.Reason;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Kafka records of events: JSON value, CloudEvents attributes as {@code ce_} headers. See the Kafka protocol binding of
 * CloudEvents 1.0.
 */
public final class EventRecords {

    public static final String CONTENT_TYPE = "application/json";

    /** Header that says whether a record is news ({@code live}, also when absent) or history ({@code backfill}). */
    public static final String LANE = "lane";

    /**
     * Header of a record of history that is run again: the ids, joined by commas, of the events that it led to before, so
     * that none is written twice.
     */
    public static final String KNOWN_IDS = "backfill-known";

    private static final Map<Class<? extends Event>, String> TYPES = Map.of(
            PageFetched.class, PageFetched.TYPE,
            ArticleParsed.class, ArticleParsed.TYPE,
            ArticleClassified.class, ArticleClassified.TYPE,
            SourceObserved.class, SourceObserved.TYPE);

    private EventRecords() {}

    /**
     * A record that carries the event. Its Kafka timestamp is left to the broker: retention counts from arrival, not
     * from the event's own time.
     *
     * @param source CloudEvents {@code source}: the service that makes the event, for example {@code /presswatch/parser}
     */
    public static ProducerRecord<String, byte[]> write(String topic, Event event, String source) {
        var headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.eventId());
        put(headers, "ce_type", TYPES.get(event.getClass()));
        put(headers, "ce_source", source);
        put(headers, "ce_subject", event.subject());
        put(headers, "ce_time", event.time().toString());
        put(headers, "content-type", CONTENT_TYPE);
        return new ProducerRecord<>(topic, null, event.key(), EventJson.write(event), headers);
    }

    /**
     * The event that a record carries.
     *
     * @throws InvalidEventException if the value is empty or no such event, the record says that it carries an event of
     *     another type or version, or its key is not the event's
     */
    public static <T extends Event> T read(ConsumerRecord<String, byte[]> record, Class<T> type)
            throws InvalidEventException {
        String expected = TYPES.get(type);
        String actual = header(record.headers(), "ce_type");
        if (actual != null && !actual.equals(expected)) {
            throw new InvalidEventException(Reason.WRONG_TYPE, "ce_type is '" + actual + "', not '" + expected + "'");
        }
        if (record.value() == null || record.value().length == 0) {
            throw new InvalidEventException(Reason.EMPTY_VALUE, "the record has no value");
        }
        T event = EventJson.read(record.value(), type);
        if (!event.key().equals(record.key())) {
            throw new InvalidEventException(
                    Reason.WRONG_KEY, "the key is '" + record.key() + "', the event's is '" + event.key() + "'");
        }
        return event;
    }

    /** The last header of that name as text, or null without one. */
    public static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
