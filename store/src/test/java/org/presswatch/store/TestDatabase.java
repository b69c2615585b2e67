package org.presswatch.store;

import java.sql.SQLException;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.presswatch.testkit.PostgresForTests;

/** The store's tables in a database of their own, without the service around them. */
public final class TestDatabase {

    private TestDatabase() {}

    public static DataSource create() {
        return create("latest");
    }

    /**
     * The tables as they were.
     *
     * @param version the last migration that is made
     */
    public static DataSource create(String version) {
        var source = new PGSimpleDataSource();
        source.setURL(PostgresForTests.freshDatabase());
        source.setUser(PostgresForTests.USER);
        source.setPassword(PostgresForTests.PASSWORD);
        source.setCurrentSchema("store");
        source.setReWriteBatchedInserts(true);
        migrate(source, version);
        return source;
    }

    /** Makes the migrations up to a version, or to the {@code latest}. */
    public static void migrate(DataSource source, String version) {
        Flyway.configure(TestDatabase.class.getClassLoader())
                .dataSource(source)
                .schemas("store")
                .defaultSchema("store")
                .target(version)
                .load()
                .migrate();
    }

    public static void run(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    public static long number(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
