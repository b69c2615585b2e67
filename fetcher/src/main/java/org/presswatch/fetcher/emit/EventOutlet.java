package org.presswatch.fetcher.emit;

import java.sql.SQLException;

import org.presswatch.events.Event;
import org.presswatch.fetcher.db.Session;

/** Where events leave the service: with the transaction that makes them true, or not at all. */
@FunctionalInterface
public interface EventOutlet {

    /** Queues the event; it is written to its topic once, after the session's transaction is committed. */
    void add(Session session, Event event) throws SQLException;
}
