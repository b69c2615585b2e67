package org.presswatch.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.presswatch.local.postgres.LocalPostgres;
import org.presswatch.local.postgres.LocalPostgres.Durability;

/** A real PostgreSQL, set up as {@code presswatch up} does it, with the store's own tables. */
final class StoreDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final @Nullable Path temporary;
    private final LocalPostgres postgres;
    private final AgroalDataSource connections;

    private StoreDatabase(@Nullable Path temporary, LocalPostgres postgres, AgroalDataSource connections) {
        this.temporary = temporary;
        this.postgres = postgres;
        this.connections = connections;
    }

    /**
     * Starts it.
     *
     * @param kept where it keeps its data for a later run; otherwise they are deleted in the end
     */
    static StoreDatabase start(Optional<Path> kept) throws IOException, SQLException {
        Path directory = kept.isPresent() ? kept.get() : Files.createTempDirectory("presswatch-bench-store");
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
        return new StoreDatabase(kept.isPresent() ? null : directory, postgres, AgroalDataSource.from(pool));
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

    /** Processor time of all processes that serve us, so far. */
    double processorMillis() throws SQLException {
        double millis = 0;
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'")) {
            while (row.next()) {
                millis += ProcessHandle.of(row.getLong(1))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toMillis();
            }
        }
        return millis;
    }

    /** Stops the server and deletes its data, unless they are to be kept. */
    @Override
    public void close() throws IOException {
        connections.close();
        postgres.close();
        if (temporary == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
