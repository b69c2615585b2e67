package org.presswatch.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/configuration.md} is made from the sources; {@code -Dpresswatch.docs.write=true} writes it anew. */
class ConfigurationPageTest {

    private static final List<String> SERVICES = List.of("stage", "fetcher", "parser", "classifier", "store");
    private static final Path PAGE = Repository.root().resolve("docs/configuration.md");

    private final Map<String, List<ConfigurationKey>> keys =
            new TreeMap<>(java.util.Comparator.comparingInt(SERVICES::indexOf));

    ConfigurationPageTest() {
        SERVICES.forEach(service ->
                keys.put(service, ConfigurationSources.keysIn(Repository.root().resolve(service + "/src/main/java"))));
    }

    @Test
    void describesEveryKey() {
        keys.forEach((service, ofService) -> {
            assertThat(ofService).as(service).isNotEmpty();
            assertThat(ofService).allSatisfy(key -> {
                assertThat(key.name()).startsWith(service + ".");
                assertThat(key.description()).as(key.name()).isNotBlank();
            });
        });
    }

    @Test
    void isWhatTheSourcesSay() throws Exception {
        String page = page();
        if (Boolean.getBoolean("presswatch.docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("write it with: mvn -pl e2e test -Dtest=ConfigurationPageTest -Dpresswatch.docs.write=true")
                .hasContent(page);
    }

    private String page() {
        var page = new StringBuilder("""
                # Configuration

                Nothing has to be set before the first start. Every key can be given as an environment variable or as a
                Java system property; a variable wins over the default. Durations are written as `30s`, `15m`, `1d`, sizes
                as `512K`, `2M`. This page is made from the sources.

                Every service also takes the keys of Quarkus; these matter most:

                | key | environment variable | default | meaning |
                |---|---|---|---|
                | `kafka.bootstrap.servers` | `KAFKA_BOOTSTRAP_SERVERS` | `localhost:9092` | where the broker is |
                | `quarkus.datasource.jdbc.url` | `QUARKUS_DATASOURCE_JDBC_URL` | `jdbc:postgresql://localhost:5432/presswatch` | the database of fetcher and store |
                | `quarkus.datasource.username` | `QUARKUS_DATASOURCE_USERNAME` | `presswatch` | its role |
                | `quarkus.datasource.password` | `QUARKUS_DATASOURCE_PASSWORD` | `presswatch` | its password |
                | `quarkus.http.host` | `QUARKUS_HTTP_HOST` | `127.0.0.1` | where the service listens |
                | `quarkus.http.port` | `QUARKUS_HTTP_PORT` | 8081 fetcher, 8082 parser, 8083 classifier, 8080 store | its port |
                | `quarkus.log.console.json.enabled` | `QUARKUS_LOG_CONSOLE_JSON_ENABLED` | `false`, `true` in containers | JSON logs |
                | `quarkus.otel.sdk.disabled` | `QUARKUS_OTEL_SDK_DISABLED` | `true` | `false` sends traces |
                | `quarkus.otel.exporter.otlp.endpoint` | `QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT` | `http://localhost:4317` | to this collector |
                """);
        keys.forEach((service, ofService) -> append(page, service, ofService));
        return page.toString();
    }

    private static void append(StringBuilder page, String service, List<ConfigurationKey> keys) {
        page.append("\n## ")
                .append(service)
                .append("\n\n| key | environment variable | type | default | meaning |\n")
                .append("|---|---|---|---|---|\n");
        for (ConfigurationKey key : keys) {
            page.append("| `%s` | `%s` | %s | %s | %s |%n"
                    .formatted(
                            key.name(),
                            key.environmentVariable(),
                            key.type(),
                            key.standard() == null ? "not set" : "`" + key.standard() + "`",
                            key.description().replace("|", "\\|")));
        }
    }
}
