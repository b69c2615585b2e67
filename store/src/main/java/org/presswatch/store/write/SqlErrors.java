package org.presswatch.store.write;

import java.sql.SQLException;
import java.util.List;

/** Tells the rows that PostgreSQL will never take from everything that passes. */
public final class SqlErrors {

    /** SQLSTATE classes: cardinality, data, integrity constraint, program limit exceeded. */
    private static final List<String> OF_CONTENT = List.of("21", "22", "23", "54");

    private SqlErrors() {}

    /**
     * Whether the content is to blame, so that trying again cannot help. What is not is worth another try: an outage, a
     * deadlock, a full disk, a missing right, since an operator can mend each of these and no article is lost meanwhile.
     */
    public static boolean isOfContent(SQLException error) {
        for (SQLException cause = error; cause != null; cause = cause.getNextException()) {
            String state = cause.getSQLState();
            if (state != null && OF_CONTENT.stream().anyMatch(state::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** The SQLSTATE, or {@code none} where the driver gives none. */
    public static String stateOf(SQLException error) {
        return error.getSQLState() == null ? "none" : error.getSQLState();
    }
}
