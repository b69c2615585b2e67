package org.presswatch.benchmarks.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import org.apache.kafka.clients.admin.Admin;
import org.flywaydb.core.Flyway;
import org.presswatch.events.kafka.TopicCreation;
import org.presswatch.fetcher.db.Database;
import org.presswatch.local.FreePorts;
import org.presswatch.local.kafka.EmbeddedKafka;
import org.presswatch.local.postgres.LocalPostgres;
import org.presswatch.local.postgres.LocalPostgres.Durability;

/** A database with the fetcher's schema and a broker with the line's topics, gone when closed. */
final class CrawlServers implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final LocalPostgres postgres;
    private final EmbeddedKafka kafka;

    private CrawlServers(LocalPostgres postgres, EmbeddedKafka kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static CrawlServers start() throws IOException {
        Path directory = Files.createTempDirectory("presswatch-bench");
        LocalPostgres postgres = LocalPostgres.start(directory.resolve("postgres"), 0, Durability.THROW_AWAY);
        EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), FreePorts.any(), FreePorts.any());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new TopicCreation(12, (short) 1).createMissing(admin, List.of());
        }
        return new CrawlServers(postgres, kafka);
    }

    String broker() {
        return kafka.bootstrapServers();
    }

    /** The address of an empty schema. */
    String freshDatabase() throws SQLException {
        String url = postgres.jdbcUrl("postgres");
        try (AgroalDataSource source = pool(url)) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("db/fetcher")
                    .schemas("fetcher")
                    .cleanDisabled(false)
                    .load()
                    .clean();
            Flyway.configure()
                    .dataSource(source)
                    .locations("db/fetcher")
                    .schemas("fetcher")
                    .load()
                    .migrate();
        }
        return url;
    }

    static Database open(String url) throws SQLException {
        return new Database(pool(url));
    }

    private static AgroalDataSource pool(String url) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(LocalPostgres.USER))
                                .credential(new SimplePassword("bench")))));
    }

    @Override
    public void close() throws Exception {
        kafka.close();
        postgres.close();
    }
}
