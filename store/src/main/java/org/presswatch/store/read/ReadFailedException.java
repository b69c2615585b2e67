package org.presswatch.store.read;

import java.sql.SQLException;

/** The database gave no answer. */
public final class ReadFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean tooSlow;

    ReadFailedException(SQLException cause, boolean tooSlow) {
        super(cause.getMessage(), cause);
        this.tooSlow = tooSlow;
    }

    /** Whether the question was too hard to be answered in time; otherwise the database is out of reach. */
    public boolean isTooSlow() {
        return tooSlow;
    }
}
