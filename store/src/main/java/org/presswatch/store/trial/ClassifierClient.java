package org.presswatch.store.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Talks to the classifier's REST interface; that it may be away is one of the answers. */
public final class ClassifierClient {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String base;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param base the classifier's address without a path
     */
    public ClassifierClient(String base, Duration patience) {
        this.base = base.replaceAll("/+$", "");
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /** The verdict on a text. */
    public Trial judge(String title, String text) {
        try {
            String asked = JSON.writeValueAsString(Map.of("title", title, "text", text));
            return JSON.readValue(
                    answer(request("/api/classify")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(asked))),
                    Trial.Judged.class);
        } catch (JsonProcessingException e) {
            return new Trial.Unanswered("its answer is no verdict");
        } catch (IOException e) {
            return new Trial.Unanswered(e.getMessage());
        }
    }

    /** The topics in use. */
    public Definitions definitions() {
        try {
            return new Definitions.Known(
                    List.of(JSON.readValue(answer(request("/api/topics").GET()), TopicDefinition[].class)));
        } catch (JsonProcessingException e) {
            return new Definitions.Unanswered("its answer is no list of topics");
        } catch (IOException e) {
            return new Definitions.Unanswered(e.getMessage());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(patience).header("Accept", "application/json");
    }

    /**
     * @throws IOException with a message for people
     */
    private String answer(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer;
        try {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            URI address = URI.create(base);
            throw new IOException("it does not answer at " + address.getHost() + ":" + address.getPort(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("this service is stopping", e);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }
}
