package org.presswatch.fetcher.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.archive.Archive;
import org.presswatch.fetcher.egress.EgressRules;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.address.Redirects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** However an address is written, nobody is connected to who must not be. */
class ForbiddenTargetTest {

    private static final List<InetAddress> LOOPBACK = List.of(InetAddress.ofLiteral("127.0.0.1"));
    private final RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

    @AfterEach
    void noPacketArrived() throws Exception {
        assertThat(server.requests()).isEmpty();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1.",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "127.000.000.001",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "[::1]",
                "[::]",
                "0.0.0.0",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "①②⑦.⓪.⓪.①",
                "１２７.0.0.1",
                "127。0。0。1",
                "0",
            })
    void neverReachesLoopback(String host) {
        Optional<String> url = UrlNormaliser.normalise("http://" + host + ":" + server.port() + "/");
        if (url.isPresent()) {
            try (WebClient client = client(NameLookup.SYSTEM, List.of())) {
                assertThat(client.fetch(request(url.get())))
                        .isInstanceOfSatisfying(
                                Failure.class,
                                failure -> assertThat(failure.reason())
                                        .isIn(FailureReason.BLOCKED_ADDRESS, FailureReason.DNS_FAILURE));
            }
        }
    }

    @Test
    void refusesNameWithOnePrivateAddressAmongPublicOnes() {
        NameLookup mixed = host -> List.of(InetAddress.ofLiteral("93.184.215.14"), LOOPBACK.getFirst());
        assertBlocked("mixed.example", mixed, List.of());
    }

    @Test
    void connectsOnlyToAddressesOfTheSameLookupThatWasChecked() throws UnknownHostException {
        var asked = new ArrayList<String>();
        var resolver = new GuardedResolver(
                host -> {
                    asked.add(host);
                    return asked.size() == 1 ? List.of(InetAddress.ofLiteral("93.184.215.14")) : LOOPBACK;
                },
                new EgressRules(List.of(), Set.of(80)),
                Duration.ofSeconds(1));
        assertThat(resolver.resolve("rebound.example", 80))
                .extracting(address -> address.getAddress().getHostAddress())
                .containsExactly("93.184.215.14");
        assertThat(asked).hasSize(1);
        assertThatThrownBy(() -> resolver.resolve("rebound.example", 80)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "postgres", "store"})
    void refusesNeighboursByTheirNames(String name) {
        assertBlocked(name, host -> List.of(InetAddress.ofLiteral("172.18.0.3")), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "fd00:ec2::254", "100.100.100.200"})
    void refusesMetadataServices_evenIfThatHostIsAllowed(String address) {
        assertBlocked(
                "trusted.example",
                host -> List.of(InetAddress.ofLiteral(address)),
                List.of("trusted.example:" + server.port()));
    }

    @Test
    void refusesPorts() {
        try (WebClient client = new WebClient(
                new HttpIdentity("t", 1),
                limits(),
                new WebParts(
                        new EgressRules(List.of(), Set.of(80, 443)),
                        host -> LOOPBACK,
                        Archive.NONE,
                        Clock.systemUTC()))) {
            FetchResult result = client.fetch(request("http://example.org:" + server.port() + "/"));
            assertThat(((Failure) result).reason()).isEqualTo(FailureReason.BLOCKED_PORT);
        }
    }

    @Test
    void givesUpOnALookupThatHangs() {
        NameLookup hanging = host -> {
            try {
                new java.util.concurrent.CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        var soon = new HttpLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
        try (WebClient client = client(hanging, List.of(), soon)) {
            FetchResult result = client.fetch(request("http://hanging.example:" + server.port() + "/"));
            assertThat(((Failure) result).reason()).isIn(FailureReason.DNS_FAILURE, FailureReason.TIMEOUT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://example.org/",
                "ftp://example.org/",
                "jar:http://example.org!/",
                "dict://example.org/",
                "data:text/html,x",
                "netdoc:///etc/passwd",
                "javascript:alert(1)",
                "http://user@example.org/",
                "http://user:pass@example.org/",
                "//user@example.org/",
                "http://",
                "",
                "http://exa\nmple.org:99999/",
            })
    void followsNoRedirectToSomethingElseThanAPlainWebAddress(String location) {
        assertThat(Redirects.target("https://example.org/a", location)).isEmpty();
    }

    @Test
    void resolvesRedirects() {
        assertThat(Redirects.target("https://example.org/a/b", "../c")).contains("https://example.org/c");
        assertThat(Redirects.target("https://example.org/a", "//example.net/x")).contains("https://example.net/x");
        assertThat(Redirects.target("https://example.org/a", "?b=c")).contains("https://example.org/a?b=c");
        assertThat(Redirects.target("https://example.org/a", "https://example.org/\r\nX-Injected: 1"))
                .contains("https://example.org/X-Injected:%201");
    }

    private void assertBlocked(String host, NameLookup lookup, List<String> allowed) {
        try (WebClient client = client(lookup, allowed)) {
            FetchResult result = client.fetch(request("http://" + host + ":" + server.port() + "/"));
            assertThat(((Failure) result).reason()).isEqualTo(FailureReason.BLOCKED_ADDRESS);
        }
    }

    private WebClient client(NameLookup lookup, List<String> allowed) {
        return client(lookup, allowed, limits());
    }

    private WebClient client(NameLookup lookup, List<String> allowed, HttpLimits limits) {
        return new WebClient(
                new HttpIdentity("Presswatch/test", 4),
                limits,
                new WebParts(new EgressRules(allowed, Set.of(server.port())), lookup, Archive.NONE, Clock.systemUTC()));
    }

    private static HttpLimits limits() {
        return new HttpLimits(Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    private static FetchRequest request(String url) {
        return FetchRequest.unconditional(url, "*/*", 1_000);
    }
}
