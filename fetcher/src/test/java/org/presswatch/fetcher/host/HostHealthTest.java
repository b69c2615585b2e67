package org.presswatch.fetcher.host;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.events.SourceObserved.Kind;
import org.presswatch.fetcher.http.FailureReason;

import static org.assertj.core.api.Assertions.assertThat;

/** Which failures are evidence. */
class HostHealthTest {

    @ParameterizedTest
    @ValueSource(strings = {"outlet.example", "www.outlet.example:8080"})
    void takesAPrivateAddressOfAPublicNameForAPoisonedAnswer(String host) {
        assertThat(HostHealth.kindOf(host, FailureReason.BLOCKED_ADDRESS)).contains(Kind.DNS_FAILURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:80", "[::1]", "printer.local", "db.internal", "kafka:9092"})
    void takesPrivateNamesForWhatTheyAre(String host) {
        assertThat(HostHealth.kindOf(host, FailureReason.BLOCKED_ADDRESS)).isEmpty();
    }

    @Test
    void takesRefusalsOfOursForNoEvidence() {
        assertThat(HostHealth.kindOf("outlet.example", FailureReason.TOO_LARGE)).isEmpty();
        assertThat(HostHealth.kindOf("outlet.example", FailureReason.BLOCKED_PORT))
                .isEmpty();
    }
}
