package org.presswatch.fetcher.emit;

import java.sql.SQLException;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.presswatch.events.Event;
import org.presswatch.fetcher.db.Session;

/** Where events leave the service: with the transaction that makes them true, or not at all. */
public interface EventOutlet {

    /** The event as a record, with the trace that leads to the calling thread. */
    ProducerRecord<String, byte[]> record(Event event);

    /** Queues the records; each is written to its topic once, after the session's transaction is committed. */
    void add(Session session, List<ProducerRecord<String, byte[]>> records) throws SQLException;

    /** Queues one event. */
    default void add(Session session, Event event) throws SQLException {
        add(session, List.of(record(event)));
    }
}
