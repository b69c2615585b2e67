package org.presswatch.fetcher.db;

import java.sql.SQLException;

/** The database is away or refused a statement. Nothing of the statement happened; it may be tried again. */
public final class DatabaseException extends RuntimeException {

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
