package org.presswatch.store.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Sends a text to the classifier's REST interface; that it may be away is one of the answers. */
public final class ClassifierClient {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final URI address;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param base the classifier's address without a path
     */
    public ClassifierClient(String base, Duration patience) {
        this.address = URI.create(base.replaceAll("/+$", "") + "/api/classify");
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /** The verdict on a text. */
    public Trial judge(String title, String text) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(patience)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("title", title, "text", text))))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? JSON.readValue(answer.body(), Trial.Judged.class)
                    : new Trial.Unanswered("status " + answer.statusCode());
        } catch (JsonProcessingException e) {
            return new Trial.Unanswered("its answer is no verdict");
        } catch (IOException e) {
            return new Trial.Unanswered("it does not answer at " + address.getHost() + ":" + address.getPort());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Trial.Unanswered("this service is stopping");
        }
    }
}
