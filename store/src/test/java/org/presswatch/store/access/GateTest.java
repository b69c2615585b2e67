package org.presswatch.store.access;

import java.util.Map;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.store.StoreConfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GateTest {

    private static final String SOME_TOKEN = "3d0941964aa3ebdcb00ccef58b1bb399f9f898465e9886d5aec7f31090a0fb30";

    private static Gate gate(String host, Map<String, String> settings) {
        StoreConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(StoreConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(StoreConfig.class);
        return new Gate(config, host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.5", "news.example.org"})
    void refusesToStart_whereItIsPublishedWithoutAToken(String host) {
        Gate gate = gate(host, Map.of());
        assertThatThrownBy(() -> gate.start(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("STORE_ACCESS_READ_TOKENS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void startsWithoutAToken_onLoopback(String host) {
        assertThatCode(() -> gate(host, Map.of()).start(new StartupEvent())).doesNotThrowAnyException();
    }

    @Test
    void refusesToStart_whereAProxyOnThisMachineLetsOthersInWithoutAToken() {
        Map<String, String> published = Map.of("store.public-url", "https://news.example.org");
        assertThatThrownBy(() -> gate("127.0.0.1", published).start(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("STORE_PUBLIC_URL")
                .hasMessageContaining("STORE_ACCESS_READ_TOKENS");
        Gate local = gate("127.0.0.1", Map.of("store.public-url", "http://localhost:8080"));
        assertThatCode(() -> local.start(new StartupEvent())).doesNotThrowAnyException();
    }

    @Test
    void saysWhatEverybodyMayDo() {
        assertThat(gate("127.0.0.1", Map.of()).whoMayDoWhat()).contains("erase everything");
        assertThat(gate("0.0.0.0", Map.of("store.access.open", "true")).whoMayDoWhat())
                .contains("may read", "nobody may erase");
        assertThat(gate("127.0.0.1", Map.of("store.access.open", "true")).whoMayDoWhat())
                .contains("nobody may erase");
        Map<String, String> behindAProxy =
                Map.of("store.access.open", "true", "store.public-url", "https://news.example.org");
        assertThat(gate("127.0.0.1", behindAProxy).whoMayDoWhat()).contains("nobody may erase");
        assertThat(gate("127.0.0.1", Map.of("store.access.read-tokens", SOME_TOKEN))
                        .whoMayDoWhat())
                .startsWith("A token is needed");
    }

    @Test
    void startsWherePublished_withATokenOrAGuard() {
        for (String setting : new String[] {"store.access.read-tokens", "store.access.admin-tokens"}) {
            Gate gate = gate("0.0.0.0", Map.of(setting, SOME_TOKEN));
            assertThatCode(() -> gate.start(new StartupEvent())).doesNotThrowAnyException();
        }
        Gate guarded = gate("0.0.0.0", Map.of("store.access.open", "true"));
        assertThatCode(() -> guarded.start(new StartupEvent())).doesNotThrowAnyException();
    }
}
