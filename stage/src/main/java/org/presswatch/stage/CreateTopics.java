package org.presswatch.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.presswatch.events.kafka.TopicCreation;

/**
 * Creates the line's Kafka topics and ends: what a deployment runs once before the stages start.
 *
 * <p>Argument: the directory of topic files, whose names without {@code .yaml} are the topic ids. Environment: {@code
 * KAFKA_BOOTSTRAP_SERVERS}, {@code TOPIC_PARTITIONS} (12), {@code TOPIC_REPLICATION_FACTOR} (1).
 */
public final class CreateTopics {

    private static final String FILE_ENDING = ".yaml";

    private CreateTopics() {}

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        var creation = new TopicCreation(
                Integer.parseInt(environment.getOrDefault("TOPIC_PARTITIONS", "12")),
                Short.parseShort(environment.getOrDefault("TOPIC_REPLICATION_FACTOR", "1")));
        String servers = environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092");
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            List<String> created = creation.createMissing(admin, topicIdsIn(Path.of(arguments[0])));
            System.out.println(created.isEmpty() ? "every topic exists" : "created " + String.join(", ", created));
        }
    }

    /** The ids of the topic files in a directory, in order. */
    static List<String> topicIdsIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(FILE_ENDING))
                    .map(name -> name.substring(0, name.length() - FILE_ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no topic files in " + directory, e);
        }
    }
}
