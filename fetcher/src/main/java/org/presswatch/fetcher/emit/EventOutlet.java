package org.presswatch.fetcher.emit;

import java.sql.SQLException;
import java.util.List;

import org.presswatch.events.Event;
import org.presswatch.fetcher.db.Session;

/** Where events leave the service: with the transaction that makes them true, or not at all. */
public interface EventOutlet {

    /** Makes the event ready, with the trace that leads to the calling thread. */
    QueuedEvent prepare(Event event);

    /** Queues the events; each is written to its topic once, after the session's transaction is committed. */
    void add(Session session, List<QueuedEvent> events) throws SQLException;

    /** Queues one event. */
    default void add(Session session, Event event) throws SQLException {
        add(session, List.of(prepare(event)));
    }
}
