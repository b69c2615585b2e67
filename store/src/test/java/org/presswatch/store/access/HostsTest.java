package org.presswatch.store.access;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostsTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
    void isThisMachine(String host) {
        assertThat(Hosts.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.nip.io",
                "127.0.0",
                "0.0.0.0",
                "10.0.0.1"
            })
    void isAnotherName(String host) {
        assertThat(Hosts.isLoopback(host)).isFalse();
    }

    @Test
    void isPublic_underTheAddressOfAnotherMachine() {
        assertThat(new Hosts(false, Optional.of("https://news.example.org/watch")).arePublic())
                .isTrue();
        assertThat(new Hosts(false, Optional.of("http://localhost:8080")).arePublic())
                .isFalse();
        assertThat(new Hosts(false, Optional.of("http://[::1]:8080")).arePublic())
                .isFalse();
        assertThat(new Hosts(true, Optional.empty()).arePublic()).isFalse();
    }

    @Test
    void knowsItsPublicName_whereSomethingGuardsTheWay() {
        var guarded = new Hosts(true, Optional.of("https://news.example.org/watch"));
        assertThat(guarded.know("news.example.org")).isTrue();
        assertThat(guarded.know("localhost")).isTrue();
        assertThat(guarded.know("evil.example")).isFalse();
        assertThat(new Hosts(true, Optional.empty()).know("any.example")).isTrue();
        assertThat(new Hosts(false, Optional.empty()).know("any.example")).isFalse();
    }
}
