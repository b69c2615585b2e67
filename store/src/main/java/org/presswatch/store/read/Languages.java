package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import org.presswatch.store.search.ArticleFilter;

/** The languages that stored articles have: words are looked for in each one's dictionary. */
final class Languages {

    /** Jumps from one language to the next in the index: as fast over a million articles as over ten. */
    private static final String SQL = """
            WITH RECURSIVE l AS (
                (SELECT language FROM article WHERE language IS NOT NULL ORDER BY language LIMIT 1)
                UNION ALL
                SELECT (SELECT language FROM article WHERE language > l.language ORDER BY language LIMIT 1)
                FROM l WHERE l.language IS NOT NULL)
            SELECT language FROM l WHERE language IS NOT NULL LIMIT 200""";

    private Languages() {}

    /** The languages that are asked for, or all that there are. */
    static List<String> of(ArticleFilter filter, Connection connection) throws SQLException {
        return filter.languages().isEmpty() ? all(connection) : filter.languages();
    }

    private static List<String> all(Connection connection) throws SQLException {
        return Reading.rows(connection, SQL, List.of(), row -> Objects.requireNonNull(row.getString(1)));
    }
}
