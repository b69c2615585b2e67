package org.presswatch.cli.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.presswatch.cli.FailedException;
import org.presswatch.operations.broker.Broker;
import picocli.CommandLine.Option;

/** The options that say where Kafka is. */
public final class BrokerOptions {

    private static final String VARIABLE = "KAFKA_BOOTSTRAP_SERVERS";
    private static final String DEFAULT = "127.0.0.1:9092";

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Where Kafka is ($KAFKA_BOOTSTRAP_SERVERS, else 127.0.0.1:9092).")
    private @Nullable String servers;

    @Option(
            names = "--kafka-settings",
            paramLabel = "FILE",
            description = "Properties of Kafka's clients, such as credentials.")
    private @Nullable Path file;

    /**
     * The broker.
     *
     * @throws FailedException if the settings cannot be used; the message says which
     */
    public Broker expectBroker() throws FailedException {
        Map<String, Object> settings = new HashMap<>();
        var properties = new Properties();
        if (file != null) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new FailedException("the Kafka settings " + file + " cannot be read: " + e);
            }
        }
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        Optional.ofNullable(servers)
                .or(() -> Optional.ofNullable(settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG))
                        .map(String::valueOf))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .or(() -> Optional.of(DEFAULT))
                .ifPresent(address -> settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address));
        return checked(new Broker(settings));
    }

    private static Broker checked(Broker broker) throws FailedException {
        try {
            broker.admin().close();
            return broker;
        } catch (ConfigException e) {
            throw new FailedException(e.getMessage());
        } catch (org.apache.kafka.common.KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new FailedException("the address " + broker.address() + " cannot be used: " + cause.getMessage());
        }
    }
}
