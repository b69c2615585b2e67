package org.presswatch.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.presswatch.chaos.process.Broker;
import org.presswatch.chaos.process.Database;
import org.presswatch.chaos.process.Replicas;
import org.presswatch.local.line.LineDirectory;
import org.presswatch.local.line.Service;
import org.presswatch.local.postgres.LocalPostgres;

/** The line with each part in a process of its own, to be killed. {@link #close} ends all of them and nothing else. */
public final class ChaosLine implements AutoCloseable {

    private final Broker broker;
    private final Database database;
    private final Replicas replicas;

    private ChaosLine(Broker broker, Database database, Replicas replicas) {
        this.broker = broker;
        this.database = database;
        this.replicas = replicas;
    }

    /**
     * Starts broker and database; no service yet.
     *
     * @param home the project's folder
     * @param environment of every service, beside where broker and database are
     * @param options for the JVM of every service
     */
    public static ChaosLine start(
            Path home, LineDirectory directory, Map<String, String> environment, List<String> options) {
        Database database = null;
        Broker broker = null;
        try {
            Files.createDirectories(directory.logs());
            database = Database.start(directory.postgres());
            broker = Broker.start(directory.kafka(), directory.log("kafka"));
            broker.createTopics(topicIds(home));
            var settings = new HashMap<>(environment);
            settings.put("KAFKA_BOOTSTRAP_SERVERS", broker.servers());
            settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            settings.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
            settings.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.USER);
            return new ChaosLine(broker, database, new Replicas(home, directory, settings, options));
        } catch (IOException e) {
            closeAll(broker, database);
            throw new UncheckedIOException("cannot write to " + directory.root(), e);
        } catch (RuntimeException e) {
            closeAll(broker, database);
            throw e;
        }
    }

    /** One more replica of a service. */
    public void add(String service) {
        replicas.add(Service.ALL.stream()
                .filter(known -> known.name().equals(service))
                .findAny()
                .orElseThrow());
    }

    public Broker broker() {
        return broker;
    }

    public Database database() {
        return database;
    }

    public Replicas replicas() {
        return replicas;
    }

    @Override
    public void close() {
        replicas.close();
        closeAll(broker, database);
    }

    private static void closeAll(Broker broker, Database database) {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private static List<String> topicIds(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("config/topics"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .toList();
        }
    }
}
