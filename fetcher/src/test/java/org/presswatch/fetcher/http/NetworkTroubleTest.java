package org.presswatch.fetcher.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.presswatch.fetcher.archive.Archive;
import org.presswatch.fetcher.egress.EgressRules;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.address.WebAddress;

import static org.assertj.core.api.Assertions.assertThat;

/** What the network does to a request has a reason and a pattern. */
class NetworkTroubleTest {

    @Test
    void tellsAResetInTheTlsHandshake() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> resetAll(server));
            Failure failure = fetch("https://127.0.0.1:" + server.getLocalPort() + "/", NameLookup.SYSTEM);
            assertThat(failure.reason()).isEqualTo(FailureReason.TLS_FAILURE);
            assertThat(failure.detail()).startsWith("reset in the TLS handshake");
        }
    }

    @Test
    void tellsAServerThatTakesTheConnectionAndIsSilent() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Failure failure = fetch("http://127.0.0.1:" + server.getLocalPort() + "/", NameLookup.SYSTEM);
            assertThat(failure.reason()).isEqualTo(FailureReason.TIMEOUT);
            assertThat(failure.detail()).startsWith("connected, then silent");
        }
    }

    @Test
    void tellsAnAddressOfPoisonedAnswers() {
        NameLookup poisoned = host -> List.of(InetAddress.ofLiteral("8.7.198.45"));
        Failure failure = fetch("http://outlet.example/", poisoned);
        assertThat(failure.reason()).isEqualTo(FailureReason.BLOCKED_ADDRESS);
        assertThat(failure.detail()).contains("poisoned answers");
    }

    private static void resetAll(ServerSocket server) {
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                connection.getInputStream().read();
                connection.setSoLinger(true, 0);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static Failure fetch(String url, NameLookup lookup) {
        String authority = WebAddress.of(url).authority();
        try (var web = new WebClient(
                new HttpIdentity("Presswatch/test", 1),
                new HttpLimits(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofMillis(500)),
                new WebParts(
                        new EgressRules(List.of(authority), Set.of(80, 443)),
                        lookup,
                        Archive.NONE,
                        Clock.systemUTC()))) {
            return (Failure) web.fetch(FetchRequest.unconditional(url, "*/*", 1_000));
        }
    }
}
