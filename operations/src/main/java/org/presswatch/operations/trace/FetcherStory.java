package org.presswatch.operations.trace;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.presswatch.operations.trace.TraceEvent.What;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Asks the fetcher which feed announced a page, and what became of the download. */
public final class FetcherStory implements Tracer.Source {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final Duration patience;

    /**
     * @param base the fetcher's address, for example {@code http://127.0.0.1:8081}
     * @param patience for its answer
     */
    public FetcherStory(String base, Duration patience) {
        this.base = base.replaceFirst("/+$", "");
        this.patience = patience;
    }

    @Override
    public void tell(Story story) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(patience).build()) {
            HttpRequest question = HttpRequest.newBuilder(
                            URI.create(base + "/api/pages?url=" + URLEncoder.encode(story.normalised(), UTF_8)))
                    .timeout(patience)
                    .build();
            HttpResponse<byte[]> answer = http.send(question, BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                JSON.readTree(answer.body()).path("pages").forEach(page -> add(page, story));
            } else {
                story.note("the fetcher at " + base + " answers " + answer.statusCode());
            }
        } catch (IOException | IllegalArgumentException e) {
            story.note("the fetcher does not answer at " + base + ", so feeds and downloads are not looked at");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            story.note("interrupted before the fetcher answered");
        }
    }

    private static void add(JsonNode page, Story story) {
        story.addUrl(page.path("url").asText());
        String state = page.path("state").asText();
        story.add(TraceEvent.of(
                time(page, "firstSeenAt", Instant.EPOCH),
                "fetcher",
                What.ANNOUNCED,
                "%s, by feed %s; %s"
                        .formatted(
                                page.path("url").asText(), page.path("feedUrl").asText(), describe(state, page)),
                null));
        String reason = page.path("reason").asText("");
        if (state.equals("dropped")) {
            story.add(new TraceEvent(
                    time(page, "fetchedAt", time(page, "firstSeenAt", Instant.EPOCH)),
                    "fetcher",
                    What.DROPPED,
                    page.path("url").asText(),
                    null,
                    reason,
                    null,
                    null,
                    null));
        } else if (page.hasNonNull("fetchedAt")) {
            story.add(TraceEvent.of(
                    time(page, "fetchedAt", Instant.EPOCH),
                    "fetcher",
                    What.DOWNLOADED,
                    "HTTP " + page.path("status").asText("?"),
                    page.path("revision").asInt()));
        }
    }

    private static String describe(String state, JsonNode page) {
        String reason = page.path("reason").asText("");
        return switch (state) {
            case "due" ->
                "to be downloaded at " + page.path("dueAt").asText("some time")
                        + (reason.isEmpty() ? "" : ", last tried in vain: " + reason);
            case "redirected" -> "redirected to another address";
            case "dropped" -> "dropped: " + reason;
            default -> "downloaded";
        };
    }

    private static Instant time(JsonNode page, String field, Instant otherwise) {
        return page.hasNonNull(field) ? Instant.parse(page.path(field).asText()) : otherwise;
    }
}
