package org.presswatch.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Asks the site as a crawler would; follows no redirects. */
final class Visitor implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();

    HttpResponse<byte[]> get(URI url, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> send(String method, URI url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    String text(URI url) throws IOException, InterruptedException {
        return text(url, StandardCharsets.UTF_8);
    }

    String text(URI url, Charset charset) throws IOException, InterruptedException {
        return new String(get(url).body(), charset);
    }

    @Override
    public void close() {
        client.close();
    }
}
