package org.presswatch.stage.settings;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presswatch.stage.loop.LoopClients;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsCheckTest {

    private static final String IN = "mp.messaging.incoming.articles-in.";
    private static final String OUT = "mp.messaging.outgoing.articles-out.";
    private static final Map<String, String> CHANNELS = Map.of(
            IN + "connector",
            "smallrye-kafka",
            IN + "group.id",
            "presswatch-store",
            OUT + "connector",
            "smallrye-kafka",
            "quarkus.uuid",
            "1");

    @Test
    void acceptsTheSettingsOfThisModule() {
        assertThatCode(() -> SettingsCheck.channels(config(Map.of()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        IN + "auto.offset.reset,latest,earliest",
        IN + "enable.auto.commit,true,false",
        IN + "isolation.level,read_uncommitted,read_committed",
        IN + "group.protocol,classic,consumer",
        IN + "commit-strategy,ignore,throttled",
        IN + "commit-strategy,latest,throttled",
        IN + "failure-strategy,ignore,dead-letter-queue",
        IN + "throttled.unprocessed-record-max-age.ms,60000,0",
        IN + "dead-letter-queue.acks,1,all",
        OUT + "acks,1,all",
        OUT + "acks,0,all",
        OUT + "enable.idempotence,false,true",
        OUT + "delivery.timeout.ms,120000,2147483647",
        OUT + "waitForWriteCompletion,false,true",
        OUT + "max.in.flight.requests.per.connection,6,5",
        OUT + "retries,3,2147483647",
    })
    void refusesASettingThatCanLose_withItsKeyAndTheCure(String key, String value, String cure) {
        SmallRyeConfig config = config(Map.of(key, value));

        assertThatThrownBy(() -> SettingsCheck.channels(config))
                .isInstanceOf(UnsafeSettingsException.class)
                .hasMessageContaining(key + " is '" + value + "'")
                .hasMessageContaining("Set it to " + cure);
    }

    @Test
    void refusesAGroupWithoutAName() {
        var settings = new HashMap<>(CHANNELS);
        settings.remove(IN + "group.id");

        assertThatThrownBy(() -> SettingsCheck.channels(withDefaults(settings)))
                .hasMessageContaining(IN + "group.id is not set");
    }

    @Test
    void refusesTheConnectorsOwnDefaults() {
        var bare = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(CHANNELS, "bare", 100))
                .build();

        assertThatThrownBy(() -> SettingsCheck.channels(bare))
                .hasMessageContaining(IN + "auto.offset.reset is not set")
                .hasMessageContaining(OUT + "acks is not set");
    }

    @Test
    void acceptsTheClientsOfALoop_whateverIsSetFromOutside() {
        var clients = new LoopClients(
                Map.of("acks", "1", "isolation.level", "read_uncommitted", "auto.offset.reset", "latest"), "group", 64);

        assertThatCode(() -> SettingsCheck.clients(clients.consumerSettings(), clients.producerSettings()))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesALoop_whoseProducerCouldLose() {
        var clients = new LoopClients(Map.of(), "group", 64);
        Map<String, Object> producer = clients.producerSettings();
        producer.put("acks", "1");

        assertThatThrownBy(() -> SettingsCheck.clients(clients.consumerSettings(), producer))
                .hasMessageContaining("producer: acks is '1'");
    }

    private static SmallRyeConfig config(Map<String, String> overrides) {
        var settings = new HashMap<>(CHANNELS);
        settings.putAll(overrides);
        return withDefaults(settings);
    }

    private static SmallRyeConfig withDefaults(Map<String, String> settings) {
        try {
            var defaults = SettingsCheckTest.class.getResource("/META-INF/microprofile-config.properties");
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withSources(
                            new PropertiesConfigSource(settings, "service", 250),
                            new PropertiesConfigSource(defaults, 100))
                    .build();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
