package org.presswatch.fetcher.db;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.presswatch.testkit.PostgresForTests;

/** The fetcher's schema in a database that is thrown away. */
public final class FetcherSchema {

    private FetcherSchema() {}

    /** A new, migrated one. */
    public static Database fresh() {
        String url = PostgresForTests.freshDatabase();
        Flyway.configure()
                .dataSource(source(url))
                .locations("db/fetcher")
                .schemas("fetcher")
                .load()
                .migrate();
        return at(url);
    }

    /** One that is there already. */
    public static Database at(String url) {
        return new Database(source(url));
    }

    /** The address of the database. */
    public static String urlOf(Database database) {
        return database.query(
                        "SELECT inet_server_addr()::text, inet_server_port(), current_database()",
                        row -> "jdbc:postgresql://" + row.getString(1).replaceAll("/.*", "") + ":" + row.getInt(2) + "/"
                                + row.getString(3))
                .getFirst();
    }

    private static PGSimpleDataSource source(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(PostgresForTests.USER);
        source.setPassword(PostgresForTests.PASSWORD);
        return source;
    }
}
