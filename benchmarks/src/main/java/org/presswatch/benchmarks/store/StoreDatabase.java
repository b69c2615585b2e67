package org.presswatch.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import org.flywaydb.core.Flyway;
import org.presswatch.local.postgres.LocalPostgres;
import org.presswatch.local.postgres.LocalPostgres.Durability;

/** A real PostgreSQL, set up as {@code presswatch up} does it, with the store's own tables. */
final class StoreDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final Path directory;
    private final LocalPostgres postgres;
    private final AgroalDataSource connections;

    private StoreDatabase(Path directory, LocalPostgres postgres, AgroalDataSource connections) {
        this.directory = directory;
        this.postgres = postgres;
        this.connections = connections;
    }

    static StoreDatabase start() throws IOException, SQLException {
        Path directory = Files.createTempDirectory("presswatch-bench-store");
        LocalPostgres postgres = LocalPostgres.start(directory, 0, Durability.DURABLE);
        postgres.createDatabase("presswatch");
        String url = postgres.jdbcUrl("presswatch") + "?currentSchema=store&reWriteBatchedInserts=true";
        Flyway.configure(StoreDatabase.class.getClassLoader())
                .dataSource(url, LocalPostgres.USER, "")
                .schemas("store")
                .defaultSchema("store")
                .load()
                .migrate();
        var pool = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(config -> config.maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(60))
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(url).principal(new NamePrincipal(LocalPostgres.USER))));
        return new StoreDatabase(directory, postgres, AgroalDataSource.from(pool));
    }

    AgroalDataSource connections() {
        return connections;
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Stops the server and deletes what it kept. */
    @Override
    public void close() throws IOException {
        connections.close();
        postgres.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
