package org.presswatch.fetcher.run;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.PageFetched;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.fetcher.FetcherConfig;
import org.presswatch.testkit.FakeSite;
import org.presswatch.testkit.FakeSite.Answer;
import org.presswatch.testkit.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(SiteResource.class)
class FetcherIT {

    FakeSite site;

    @Inject
    FetcherConfig config;

    @TestHTTPResource("/")
    URI home;

    @Test
    void writesAnnouncedPageToItsTopic() throws Exception {
        try (TopicReader pages = TopicReader.of(Topics.PAGES_FETCHED)) {
            announce("/a");
            ConsumerRecord<String, byte[]> record = pages.awaitKey(ArticleIds.ofUrl(site.url("/a")));
            PageFetched page = EventRecords.read(record, PageFetched.class);
            assertThat(page.url()).isEqualTo(site.url("/a"));
            assertThat(page.revision()).isEqualTo(1);
            assertThat(EventRecords.header(record.headers(), "ce_type")).isEqualTo(PageFetched.TYPE);
        }
    }

    @Test
    void carriesTheLargestPageAndRefusesALargerOne() throws Exception {
        int largest = (int) config.page().largest().asLongValue();
        byte[] body = new byte[largest];
        Arrays.fill(body, (byte) 'x');
        try (TopicReader pages = TopicReader.of(Topics.PAGES_FETCHED)) {
            site.on("/largest", new Answer(200, java.util.Map.of("Content-Type", "text/html"), body));
            site.on("/larger", new Answer(200, java.util.Map.of(), Arrays.copyOf(body, largest + 1)));
            site.on("/feed", feed("/larger", "/largest"));
            ConsumerRecord<String, byte[]> record = pages.awaitKey(ArticleIds.ofUrl(site.url("/largest")));
            assertThat(EventRecords.read(record, PageFetched.class).body()).isEqualTo(body);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get("q/metrics"))
                        .containsPattern("fetcher_pages_dropped_total\\{[^}]*reason=\"too-large\"[^}]*\\} 1\\.0"));
    }

    @Test
    void looksAtNoPageAgain_whenThatIsTurnedOff() {
        assertThat(config.page().revisits()).isEmpty();
    }

    @Test
    void tellsWhatIsKnownOfAPage() throws Exception {
        try (TopicReader pages = TopicReader.of(Topics.PAGES_FETCHED)) {
            announce("/told");
            pages.awaitKey(ArticleIds.ofUrl(site.url("/told")));
        }
        String page = "api/pages?url=" + URLEncoder.encode(site.url("/told?utm_source=feed"), StandardCharsets.UTF_8);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get(page))
                        .contains("\"url\":\"" + site.url("/told") + "\"", "\"state\":\"done\"", "\"revision\":1")
                        .contains("\"feedUrl\":\"" + site.url("/feed") + "\""));
        assertThat(get("api/pages?url=http://nowhere.example/")).contains("\"pages\":[]");
    }

    @Test
    void showsFeedsWithTheirState() throws Exception {
        announce("/b");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get("api/feeds"))
                        .contains("\"url\":\"" + site.url("/feed") + "\"", "\"name\":\"Fake\"", "\"title\":\"F\""));
        assertThat(get("q/health/ready")).contains("\"UP\"");
    }

    @Test
    void reportsMistakesInTheListAndTakesItAgainOnceMended() throws Exception {
        String good = Files.readString(config.feeds().file());
        Files.writeString(config.feeds().file(), good + "  - ulr: x\n");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get("api/feeds")).contains(".yaml:4: ", "unknown key 'ulr'"));
        Files.writeString(config.feeds().file(), good);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get("api/feeds")).contains("\"mistakes\":[]"));
    }

    @Test
    void addsPausesResumesAndRemovesFeedsAtRunTime() throws Exception {
        site.on("/added", feed());
        HttpResponse<String> added = send("POST", "api/feeds", "{\"url\": \"" + site.url("/added") + "\"}");
        assertThat(added.statusCode()).isEqualTo(201);
        String feed = URI.create(added.headers().firstValue("Location").orElseThrow())
                .getPath()
                .substring(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(site.requests("/added")).isNotEmpty());
        assertThat(send("POST", feed + "/pause", null).statusCode()).isEqualTo(204);
        assertThat(get(feed)).contains("\"paused\":true");
        assertThat(send("POST", feed + "/resume", null).statusCode()).isEqualTo(204);
        assertThat(get("api/feeds/opml")).contains("xmlUrl=\"" + site.url("/added") + "\"");
        assertThat(send("DELETE", feed, null).statusCode()).isEqualTo(204);
        assertThat(send("DELETE", feed, null).statusCode()).isEqualTo(404);
    }

    @Test
    void letsHubsCall_butBelievesNoStranger() throws Exception {
        assertThat(send("GET", "websub/feed/token?hub.mode=subscribe&hub.topic=x&hub.challenge=c", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "websub/feed/token", "{}").statusCode()).isEqualTo(202);
        assertThat(get("q/metrics"))
                .containsPattern("fetcher_hubs_notified_total\\{[^}]*outcome=\"ignored\"[^}]*\\} 1\\.0");
    }

    @Test
    void tellsWhichFeedsASiteHas() throws Exception {
        site.on("/home", Answer.html("<!doctype html><link rel=alternate type=application/rss+xml href=/found>"));
        site.on("/found", feed("/a"));
        HttpResponse<String> found = send("POST", "api/feeds/discover", "{\"url\": \"" + site.url("/home") + "\"}");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("\"url\":\"" + site.url("/found") + "\"", "\"format\":\"rss\"", "\"entries\":1");
        assertThat(get("api/feeds")).doesNotContain(site.url("/found"));
        assertThat(send("POST", "api/feeds/discover", "{\"url\": \"http://127.0.0.1:9/\"}")
                        .body())
                .contains("gives no page");
    }

    @Test
    void refusesFeedsThatAreNoneAndStrangersWhoAddOne() throws Exception {
        assertThat(send("POST", "api/feeds", "{\"url\": \"file:///etc/passwd\"}")
                        .statusCode())
                .isEqualTo(409);
        try (var client = HttpClient.newHttpClient()) {
            HttpRequest foreign = HttpRequest.newBuilder(home.resolve("api/feeds"))
                    .header("Content-Type", "application/json")
                    .header("Origin", "https://evil.example")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"url\": \"https://example.org/\"}"))
                    .build();
            assertThat(client.send(foreign, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private HttpResponse<String> send(String method, String path, @Nullable String json) throws Exception {
        HttpRequest.BodyPublisher body =
                json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(home.resolve(path))
                            .header("Content-Type", "application/json")
                            .method(method, body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private void announce(String path) {
        site.on(path, Answer.html("<p>" + path + "</p>")).on("/feed", feed(path));
    }

    private static Answer feed(String... paths) {
        var items = new StringBuilder();
        for (String path : paths) {
            items.append("<item><title>T</title><link>").append(path).append("</link></item>");
        }
        return Answer.of("application/rss+xml", "<rss><channel><title>F</title>" + items + "</channel></rss>");
    }

    private String get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(home.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
