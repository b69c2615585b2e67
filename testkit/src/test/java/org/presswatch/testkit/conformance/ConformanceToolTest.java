package org.presswatch.testkit.conformance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.presswatch.testkit.conformance.ConformanceServer.Staged;
import org.presswatch.testkit.site.Site;

import static org.assertj.core.api.Assertions.assertThat;

/** The server tells a good guest from a bad one. */
class ConformanceToolTest {

    @Test
    void listsEveryFeedAndSaysHowEachWasTaken() throws Exception {
        try (Site index = Site.start(0);
                ConformanceServer server = ConformanceServer.start(0, "anybot")) {
            ConformanceTool.show(index, server);
            assertThat(get(index.url("/feeds.txt")).lines())
                    .hasSize(server.all().size());
            assertThat(get(index.url("/feeds.opml"))).contains("text=\"rss-2.0\"");
            Staged behaviour = server.expectStaged("rss-2.0");
            assertThat(behaviour.verdict()).isInstanceOf(Verdict.Open.class);
            get(behaviour.scene().site().url("/a"));
            get(behaviour.scene().site().url("/b"));
            assertThat(behaviour.verdict()).isInstanceOf(Verdict.Met.class);
            get(behaviour.scene().site().url("/b"));
            assertThat(get(index.url("/verdicts.txt"))).contains("BROKEN (/b was asked for 2 times", "rss-2.0");
            assertThat(get(index.url("/log/rss-2.0"))).contains("GET /a");
        }
    }

    @Test
    void writesTheCrawlersOwnNameIntoRobots() throws Exception {
        try (ConformanceServer server = ConformanceServer.start(0, "anybot")) {
            Staged behaviour = server.expectStaged("robots-own-group");
            assertThat(get(behaviour.scene().site().url("/robots.txt"))).contains("User-agent: anybot");
        }
    }

    private static String get(String url) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
