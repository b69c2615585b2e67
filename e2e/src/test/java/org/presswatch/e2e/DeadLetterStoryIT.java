package org.presswatch.e2e;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.presswatch.events.PageFetched;
import org.presswatch.events.Topics;
import org.presswatch.events.json.EventJson;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.testkit.SampleEvents;
import org.presswatch.testkit.TopicWriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A poison record is listed, shown, mended and replayed, its article is stored, and its trace tells all of that. */
class DeadLetterStoryIT {

    private static final RunningLine LINE = RunningLine.get();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "https://news.example.org/poison/mended";
    private static final PageFetched PAGE = SampleEvents.page(
            URL,
            "A mended article",
            "<!doctype html><title>A mended article</title><h1>A mended article</h1><p>It was poison once, and somebody"
                    + " took the poison out. It has a few words more, as articles have.</p>");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void mendsAPoisonRecord_whichCompletes_andTellsItsStory() throws Exception {
        String whole = new String(EventJson.write(PAGE), UTF_8);
        ProducerRecord<String, byte[]> valid = EventRecords.write(Topics.PAGES_FETCHED, PAGE, "/presswatch/test");
        try (var writer = new TopicWriter(LINE.bootstrapServers())) {
            byte[] torn = whole.substring(0, whole.length() / 2).getBytes(UTF_8);
            writer.write(new ProducerRecord<>(valid.topic(), null, valid.key(), torn, valid.headers()));
        }

        String id = await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(this::findLetter, Optional::isPresent)
                .orElseThrow();
        assertThat(get("/api/dead-letters/" + id).path("value").asText()).startsWith("{\"articleId\":");
        assertThat(trace().path("status").asText()).contains("Set aside by the parser: invalid-json", id);

        JsonNode tally = post("/api/dead-letters/" + id + "/mend", JSON.writeValueAsString(Map.of("value", whole)));

        assertThat(tally.path("done").asInt()).isEqualTo(1);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(trace().path("status").asText()).isEqualTo("In the store."));
        assertThat(LINE.store().find("/poison/mended")).isPresent();
        assertThat(findLetter()).isEmpty();
        assertThat(trace().path("events").findValuesAsText("what"))
                .contains("set-aside", "replayed", "fetched", "parsed", "classified", "stored", "judged");
    }

    private Optional<String> findLetter() throws IOException, InterruptedException {
        for (JsonNode letter :
                get("/api/dead-letters?topic=pages.fetched&limit=200").path("letters")) {
            if (PAGE.key().equals(letter.path("key").asText())) {
                return Optional.of(letter.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private JsonNode trace() throws IOException, InterruptedException {
        return get("/api/trace?url=" + URLEncoder.encode(URL, UTF_8));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(LINE.store().base().resolve(path)).build());
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(LINE.store().base().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
