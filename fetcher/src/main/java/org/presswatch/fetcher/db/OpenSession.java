package org.presswatch.fetcher.db;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection that is kept: each statement is a transaction of its own. */
public final class OpenSession implements AutoCloseable {

    private final Connection connection;

    OpenSession(Connection connection) {
        this.connection = connection;
    }

    public Session session() {
        return new Session(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
