package org.presswatch.cli.trace;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;
import org.presswatch.cli.FailedException;
import org.presswatch.operations.trace.Trace;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Asks the store for an article's story, since it knows what is in its database. */
record StoreQuestion(String base, @Nullable String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * The story, or empty if no store answers at the address.
     *
     * @throws FailedException if it answers but does not tell; the message says why
     */
    Optional<Trace> ask(String url) throws FailedException {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
            var question = HttpRequest.newBuilder(URI.create(
                            base.replaceFirst("/+$", "") + "/api/trace?url=" + URLEncoder.encode(url, UTF_8)))
                    .timeout(PATIENCE);
            if (token != null) {
                question.header("Authorization", "Bearer " + token);
            }
            HttpResponse<byte[]> answer = http.send(question.build(), BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(JSON.readValue(answer.body(), Trace.class));
                case 401, 403 ->
                    throw new FailedException("the store at " + base + " wants a token: set PRESSWATCH_TOKEN");
                case 404 -> Optional.empty();
                default -> throw new FailedException("the store at " + base + " answers " + answer.statusCode());
            };
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new FailedException("the store at " + base + " did not answer: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new FailedException("'" + base + "' is no address of a store");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted");
        }
    }
}
