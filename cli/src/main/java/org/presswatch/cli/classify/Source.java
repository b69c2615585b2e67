package org.presswatch.cli.classify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.presswatch.cli.FailedException;

/**
 * What a person asks about: bytes, and where they came from.
 *
 * @param contentType as a server says it; null for files
 * @param url the address of a page; a made-up one for a file
 */
record Source(byte[] body, @Nullable String contentType, String url) {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String NO_ADDRESS = "http://localhost/";

    /**
     * Reads a file, a page, or with {@code -} the standard input.
     *
     * @throws FailedException if it cannot be read or is larger than 2 MiB
     */
    static Source of(String place, InputStream standardInput) throws FailedException, InterruptedException {
        try {
            if (place.equals("-")) {
                return checked(standardInput.readNBytes(LARGEST + 1), null, NO_ADDRESS);
            }
            return place.matches("(?i)https?://.+") ? download(URI.create(place)) : read(Path.of(place));
        } catch (NoSuchFileException e) {
            throw new FailedException("there is no file " + place);
        } catch (IOException e) {
            throw new FailedException(place + " cannot be read: " + e);
        }
    }

    private static Source read(Path file) throws IOException, FailedException {
        try (InputStream in = Files.newInputStream(file)) {
            return checked(in.readNBytes(LARGEST + 1), null, NO_ADDRESS);
        }
    }

    /** Where a person names an address, no rule about private ones applies: it is their own machine that asks. */
    private static Source download(URI address) throws IOException, InterruptedException, FailedException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(LIMIT)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(LIMIT)
                    .header("User-Agent", "Presswatch classify")
                    .build();
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new FailedException(address + " answers with status " + response.statusCode());
                }
                String type = response.headers().firstValue("Content-Type").orElse(null);
                return checked(
                        body.readNBytes(LARGEST + 1), type, response.uri().toString());
            }
        }
    }

    private static Source checked(byte[] body, @Nullable String contentType, String url) throws FailedException {
        if (body.length > LARGEST) {
            throw new FailedException("that is larger than 2 MiB, the largest page that Presswatch takes");
        }
        return new Source(body, contentType, url);
    }
}
