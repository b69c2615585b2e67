package org.presswatch.fetcher.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presswatch.fetcher.archive.Archive;
import org.presswatch.fetcher.egress.EgressRules;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.testkit.site.Site;

import static org.assertj.core.api.Assertions.assertThat;

/** Hosts that cannot be reached plainly are reached through a proxy or at a mirror. */
class RoutesTest {

    private final Site site = Site.start(0)
            .on("/page", org.presswatch.testkit.site.Answer.page("a"))
            .on(
                    "/moved",
                    exchange -> org.presswatch.testkit.site.Answer.redirect(
                                    301, home(exchange.request().header("host"), "/page"))
                            .to(exchange));

    private final WebClient web = new WebClient(
            new HttpIdentity("Presswatch/test", 2),
            new HttpLimits(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(10)),
            new WebParts(
                    new EgressRules(List.of(site.authority()), Set.of(80, 443)),
                    RoutesTest::nothing,
                    Archive.NONE,
                    Clock.systemUTC()));

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    @Test
    void leavesNamesToTheSocksProxy_asTorNeedsIt() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.socks(site.port())) {
            route("http://examplenewsoutlet.onion", new Route.Way(proxy.uri(), false));
            assertThat(((Answer) fetch("http://examplenewsoutlet.onion/page")).status())
                    .isEqualTo(200);
            assertThat(proxy.asked()).containsExactly("examplenewsoutlet.onion:80");
        }
    }

    @Test
    void goesThroughAnHttpProxy_alsoForHostsBelow() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.http(site.port())) {
            route("http://www.blocked.example", new Route.Way(proxy.uri(), false));
            assertThat(fetch("http://feeds.blocked.example/page")).isInstanceOf(Answer.class);
            assertThat(proxy.asked()).containsExactly("GET http://feeds.blocked.example/page HTTP/1.1");
            assertThat(((Failure) fetch("http://other.example/page")).reason()).isEqualTo(FailureReason.DNS_FAILURE);
        }
    }

    @Test
    void sendsNoProxyToPrivateAddresses() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.socks(site.port())) {
            for (String host : List.of("127.0.0.1", "169.254.169.254", "localhost", "[::1]")) {
                route("http://" + host, new Route.Way(proxy.uri(), false));
                assertThat(((Failure) fetch("http://" + host + "/page")).reason())
                        .isEqualTo(FailureReason.BLOCKED_ADDRESS);
            }
            assertThat(proxy.asked()).isEmpty();
        }
    }

    @Test
    void asksAMirror_whenTheHostCannotBeReached() {
        web.routes()
                .replace(List.of(
                        new Route("http://blocked.example", Route.Way.DIRECT, List.of("http://" + site.authority()))));
        Answer answer = (Answer) fetch("http://blocked.example/page");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.before()).isNotNull().extracting(Failure::reason).isEqualTo(FailureReason.DNS_FAILURE);
    }

    @Test
    void takesWhatAMirrorNamesForTheOutlets() {
        web.routes()
                .replace(List.of(
                        new Route("http://blocked.example", Route.Way.DIRECT, List.of("http://" + site.authority()))));
        assertThat(((Answer) fetch("http://blocked.example/moved")).header("location"))
                .isEqualTo("http://blocked.example/page");
        assertThat(web.routes().home(site.url("/page"))).isEqualTo("http://blocked.example/page");
        assertThat(web.routes().home("http://else.example/")).isEqualTo("http://else.example/");
    }

    private void route(String origin, Route.Way way) {
        web.routes().replace(List.of(new Route(origin, way, List.of())));
    }

    private FetchResult fetch(String url) {
        return web.fetch(FetchRequest.unconditional(url, "*/*", 10_000));
    }

    private static String home(String host, String path) {
        return "http://" + host + path;
    }

    private static List<InetAddress> nothing(String host) throws UnknownHostException {
        if (host.equals("127.0.0.1")) {
            return List.of(InetAddress.ofLiteral(host));
        }
        throw new UnknownHostException(host);
    }
}
