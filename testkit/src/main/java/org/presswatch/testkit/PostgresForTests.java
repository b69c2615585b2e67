package org.presswatch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import org.presswatch.local.postgres.LocalPostgres;
import org.presswatch.local.postgres.LocalPostgres.Durability;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** One real PostgreSQL server for all tests of this JVM, and any number of empty databases in it. */
public final class PostgresForTests {

    public static final String USER = LocalPostgres.USER;
    public static final String PASSWORD = "test";

    private static final DockerImageName IMAGE = DockerImageName.parse("postgres:18");

    private PostgresForTests() {}

    /** The JDBC URL of a new, empty database, for {@link #USER} and {@link #PASSWORD}. */
    public static String freshDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(server() + "postgres", USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for tests: " + e.getMessage(), e);
        }
        return server() + name;
    }

    /** The JDBC URL of the server up to the database's name. */
    private static String server() {
        return Engine.once("presswatch.test.postgres", PostgresForTests::inContainer, PostgresForTests::besideThisJvm);
    }

    @SuppressWarnings("resource")
    private static String inContainer() {
        var container = new PostgreSQLContainer(IMAGE)
                .withUsername(USER)
                .withPassword(PASSWORD)
                .withStartupTimeout(Engine.LONGEST_START);
        container.start();
        Engine.closeAtExit(container);
        return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
    }

    private static String besideThisJvm() {
        try {
            var directory = Files.createTempDirectory("presswatch-postgres");
            LocalPostgres postgres = LocalPostgres.start(directory, 0, Durability.THROW_AWAY);
            Engine.closeAtExit(postgres);
            return postgres.jdbcUrl("");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for the database", e);
        }
    }
}
