package org.presswatch.local.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.local.postgres.LocalPostgres.Durability;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPostgresIT {

    @TempDir
    Path directory;

    @Test
    void keepsData_acrossRestartsAndAnOrphanedServer() throws Exception {
        try (LocalPostgres first = LocalPostgres.start(directory, 0, Durability.DURABLE)) {
            first.createDatabase("presswatch");
            first.createDatabase("presswatch");
            execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        startInAnotherJvmAndKillThat();

        try (LocalPostgres next = LocalPostgres.start(directory, 0, Durability.DURABLE)) {
            assertThat(answer(next, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void losesNoCommit_whenDurable() throws Exception {
        try (LocalPostgres server = LocalPostgres.start(directory, 0, Durability.DURABLE)) {
            server.createDatabase("presswatch");

            assertThat(answer(server, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(answer(server, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    private void startInAnotherJvmAndKillThat() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process jvm = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(jvm.inputReader().readLine()).isEqualTo("started");
        jvm.destroyForcibly().waitFor();
        assertThat(OrphanedServer.in(directory.resolve("data"))).isPresent();
    }

    /** Starts a server and waits to be killed. */
    static final class Starter {

        public static void main(String[] args) throws IOException {
            LocalPostgres.start(Path.of(args[0]), 0, Durability.DURABLE);
            System.out.println("started");
            System.in.read();
        }
    }

    private static void execute(LocalPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(LocalPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("presswatch"), LocalPostgres.USER, "");
    }
}
