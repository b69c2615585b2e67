package org.presswatch.local.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start and where.
 *
 * @param home the project's folder, with the services' builds and {@code config/}
 * @param directory where data and logs go
 * @param pagePort where the store serves the page and its REST API, on 127.0.0.1
 * @param kafkaPort where Kafka's clients connect, on 127.0.0.1
 * @param services the services in the order of the line
 * @param environment added to every service's environment, over what the line sets
 */
public record LineSettings(
        Path home,
        LineDirectory directory,
        int pagePort,
        int kafkaPort,
        List<Service> services,
        Map<String, String> environment) {

    public LineSettings {
        home = home.toAbsolutePath().normalize();
        services = List.copyOf(services);
        environment = Map.copyOf(environment);
    }
}
