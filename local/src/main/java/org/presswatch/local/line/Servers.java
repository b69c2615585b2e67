package org.presswatch.local.line;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.presswatch.events.kafka.TopicCreation;
import org.presswatch.local.Announcer;
import org.presswatch.local.FreePorts;
import org.presswatch.local.Stopwatch;
import org.presswatch.local.kafka.EmbeddedKafka;
import org.presswatch.local.postgres.LocalPostgres;
import org.presswatch.local.postgres.LocalPostgres.Durability;

/** The broker and the database of a line. */
record Servers(EmbeddedKafka kafka, LocalPostgres postgres) {

    private static final String DATABASE = "presswatch";

    /** Starts both at once; each is given to {@code resources} as soon as it runs. */
    static Servers start(LineSettings settings, Resources resources, Announcer announcer) {
        Executor threads = Thread::startVirtualThread;
        var postgres = CompletableFuture.supplyAsync(() -> startPostgres(settings, resources, announcer), threads);
        var kafka = CompletableFuture.supplyAsync(() -> startKafka(settings, resources, announcer), threads);
        try {
            CompletableFuture.allOf(postgres, kafka).join();
            return new Servers(kafka.join(), postgres.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Where the services find both. */
    Map<String, String> environment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.jdbcUrl(DATABASE),
                "QUARKUS_DATASOURCE_USERNAME",
                LocalPostgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                LocalPostgres.USER);
    }

    void createTopics(List<String> topicIds, Announcer announcer) {
        Map<String, Object> client = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            int created = TopicCreation.DEFAULT.createMissing(admin, topicIds).size();
            announcer.say("topics", created == 0 ? "all there" : created + " created");
        }
    }

    private static EmbeddedKafka startKafka(LineSettings settings, Resources resources, Announcer announcer) {
        var watch = Stopwatch.start();
        var kafka = EmbeddedKafka.start(settings.directory().kafka(), settings.kafkaPort(), FreePorts.any());
        resources.own(kafka::close);
        announcer.say("kafka", "ready in " + watch);
        return kafka;
    }

    private static LocalPostgres startPostgres(LineSettings settings, Resources resources, Announcer announcer) {
        var watch = Stopwatch.start();
        var postgres = LocalPostgres.start(settings.directory().postgres(), 0, Durability.DURABLE);
        resources.own(postgres::close);
        postgres.createDatabase(DATABASE);
        announcer.say("postgres", "ready in %s, on port %d".formatted(watch, postgres.port()));
        return postgres;
    }
}
