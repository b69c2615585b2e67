package org.presswatch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.presswatch.events.kafka.TopicCreation;
import org.presswatch.local.FreePorts;
import org.presswatch.local.kafka.EmbeddedKafka;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** One real Kafka broker for all tests of this JVM, with the topics of the line and those of the two bundled topics. */
public final class KafkaForTests {

    /** The topic ids that the project brings along. */
    public static final List<String> TOPIC_IDS = List.of("platform-blocking", "media-pressure");

    private static final DockerImageName IMAGE = DockerImageName.parse("apache/kafka:4.1.2");

    /** Fewer partitions than in production: order across partitions is still nobody's to rely on. */
    private static final int PARTITIONS = 3;

    private KafkaForTests() {}

    /** Host and port of the broker, which is started at the first call. */
    public static String bootstrapServers() {
        return Engine.once("presswatch.test.kafka", () -> withTopics(inContainer()), () -> withTopics(inThisJvm()));
    }

    /** A client for what tests ask of the broker itself; the caller closes it. */
    public static Admin admin() {
        return admin(bootstrapServers());
    }

    private static Admin admin(String servers) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers));
    }

    private static String withTopics(String servers) {
        try (Admin admin = admin(servers)) {
            new TopicCreation(PARTITIONS, (short) 1).createMissing(admin, TOPIC_IDS);
        }
        return servers;
    }

    @SuppressWarnings("resource")
    private static String inContainer() {
        KafkaContainer container = new KafkaContainer(IMAGE)
                .withStartupTimeout(Engine.LONGEST_START)
                .withEnv("KAFKA_JVM_PERFORMANCE_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", Integer.toString(TopicCreation.LARGEST_MESSAGE))
                .withEnv("KAFKA_GROUP_CONSUMER_MIN_SESSION_TIMEOUT_MS", "6000")
                .withEnv("KAFKA_GROUP_CONSUMER_SESSION_TIMEOUT_MS", "10000")
                .withEnv("KAFKA_GROUP_CONSUMER_MIN_HEARTBEAT_INTERVAL_MS", "1000")
                .withEnv("KAFKA_GROUP_CONSUMER_HEARTBEAT_INTERVAL_MS", "3000");
        container.start();
        Engine.closeAtExit(container);
        return container.getBootstrapServers();
    }

    private static String inThisJvm() {
        try {
            var directory = Files.createTempDirectory("presswatch-kafka");
            EmbeddedKafka kafka = EmbeddedKafka.start(directory, FreePorts.any(), FreePorts.any());
            Engine.closeAtExit(kafka);
            return kafka.bootstrapServers();
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for the broker", e);
        }
    }
}
