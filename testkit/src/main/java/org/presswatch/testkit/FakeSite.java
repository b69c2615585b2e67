package org.presswatch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A web site on 127.0.0.1 that answers as it is told and remembers what it was asked. */
public final class FakeSite implements AutoCloseable {

    /** What was asked of the site. */
    public record Request(String method, String path, Map<String, String> headers, Instant at) {

        /** The header's first value, whatever the case of its name. */
        public @Nullable String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What the site answers. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        public static Answer of(String contentType, String body) {
            return new Answer(200, Map.of("Content-Type", contentType), body.getBytes(UTF_8));
        }

        public static Answer html(String body) {
            return of("text/html; charset=utf-8", body);
        }

        public static Answer status(int status) {
            return new Answer(status, Map.of(), new byte[0]);
        }

        public static Answer redirect(int status, String location) {
            return new Answer(status, Map.of("Location", location), new byte[0]);
        }
    }

    private final HttpServer server;
    private final Map<String, Function<Request, Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private FakeSite(HttpServer server) {
        this.server = server;
    }

    /** A site on a free port; every path answers 404 until it is told otherwise. */
    public static FakeSite start() {
        try {
            var site = new FakeSite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            site.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            site.server.createContext("/", site::answer);
            site.server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException("the fake site found no port", e);
        }
    }

    /** Answers that path (with its query) like this from now on. */
    public FakeSite on(String path, Answer answer) {
        return on(path, request -> answer);
    }

    public FakeSite on(String path, Function<Request, Answer> answer) {
        answers.put(path, answer);
        return this;
    }

    /** The absolute URL of a path. */
    public String url(String path) {
        return "http://" + authority() + path;
    }

    /** {@code 127.0.0.1:port}. */
    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Every request so far, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The requests for one path. */
    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new ConcurrentHashMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            var request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(headers),
                    Instant.now());
            requests.add(request);
            write(
                    exchange,
                    answers.getOrDefault(request.path(), asked -> Answer.status(404))
                            .apply(request));
        }
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless =
                answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
