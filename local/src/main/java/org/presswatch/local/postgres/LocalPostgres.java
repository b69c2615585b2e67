package org.presswatch.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server as a child process on 127.0.0.1, with its data in a directory that survives restarts. */
public final class LocalPostgres implements AutoCloseable {

    /** The role that the services connect as; the server trusts everyone on loopback. */
    public static final String USER = "postgres";

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int SHARE_OF_MEMORY = 4;
    private static final long LEAST_BUFFERS = 256;
    private static final long MOST_BUFFERS = 8_192;
    private static final String LOCK = "epg-lock";

    /** Whether what was committed must survive a crash of the machine. */
    public enum Durability {
        /** A commit is on the disk when it returns. */
        DURABLE,
        /** Fast, for data that may be thrown away. */
        THROW_AWAY
    }

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server, after ending one that a killed process of ours left behind in the same directory.
     *
     * @param directory where it unpacks its binaries and keeps its data
     * @param port where clients connect; 0 for any free one
     * @throws UncheckedIOException if it does not start; the reason is in {@code postgres.log} of the directory
     */
    public static LocalPostgres start(Path directory, int port, Durability durability) {
        Path base = directory.toAbsolutePath();
        Path data = base.resolve("data");
        try {
            Files.createDirectories(base);
            OrphanedServer.in(data).ifPresent(OrphanedServer::stop);
            return new LocalPostgres(begin(builder(base, data, durability).setPort(port), data));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start, see " + base.resolve("postgres.log"), e);
        }
    }

    /**
     * A start that comes too late leaves the lock of its directory taken; the next attempt shall find another file to lock.
     * That somebody else has the lock is another failure, and leaves it to them.
     */
    private static EmbeddedPostgres begin(EmbeddedPostgres.Builder builder, Path data) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            Files.deleteIfExists(data.resolve(LOCK));
            throw e;
        }
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Creates the database where it does not exist. */
    public void createDatabase(String database) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            var existing = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
            existing.setString(1, database);
            if (!existing.executeQuery().next()) {
                statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("database " + database + " could not be created: " + e.getMessage(), e);
        }
    }

    /** Stops the server after its clients' transactions have ended or been rolled back. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    /** Ends by force what runs in a directory, if anything does; the next start repairs the data. */
    public static void kill(Path directory) {
        try {
            OrphanedServer.in(directory.toAbsolutePath().resolve("data")).ifPresent(OrphanedServer::kill);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be killed", e);
        }
    }

    /** The process of the server that runs in a directory, if one does. */
    public static Optional<ProcessHandle> findProcess(Path directory) {
        try {
            return OrphanedServer.in(directory.toAbsolutePath().resolve("data")).map(OrphanedServer::process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path base, Path data, Durability durability) {
        String sync = durability == Durability.DURABLE ? "on" : "off";
        var log = ProcessBuilder.Redirect.appendTo(base.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(base.resolve("binaries").toFile())
                .setPGStartupWait(LONGEST_START)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", sync)
                .setServerConfig("full_page_writes", sync)
                .setServerConfig("synchronous_commit", sync)
                // Searches read many pages: to fetch each of them from the system, through a process of its own, costs
                // more than to look at it.
                .setServerConfig("shared_buffers", buffers(durability) + "MB")
                .setServerConfig("io_method", "sync")
                // With less, an ingest at full speed writes whole pages anew twice a minute.
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("max_connections", "100");
    }

    /** Megabytes that the server may keep pages in; it takes no memory for those that it never had to read. */
    private static long buffers(Durability durability) {
        long share = machine().getTotalMemorySize() / SHARE_OF_MEMORY >> 20;
        return durability == Durability.DURABLE ? Math.clamp(share, LEAST_BUFFERS, MOST_BUFFERS) : LEAST_BUFFERS;
    }

    private static OperatingSystemMXBean machine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
