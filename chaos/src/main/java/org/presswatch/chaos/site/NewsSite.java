package org.presswatch.chaos.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Several hosts with a feed each, all of them this process. An article appears when it is published, and appears anew when
 * it is published again.
 */
public final class NewsSite implements AutoCloseable {

    private static final int LONGEST_FEED = 500;
    private static final String FEED_PATH = "/feed.xml";
    private static final String REPORT_PATH = "/report/";

    private final HttpServer server;
    private final List<Newsroom> rooms;

    private NewsSite(HttpServer server, int hosts, int longestFeed) {
        this.server = server;
        this.rooms = IntStream.range(0, hosts)
                .mapToObj(host -> new Newsroom("http://" + name(host) + ":" + port(), longestFeed))
                .toList();
    }

    /** Starts it on a free port of 127.0.0.1, with feeds that are long enough for the longest time that nobody asks. */
    public static NewsSite start(int hosts) throws IOException {
        return start(hosts, LONGEST_FEED);
    }

    /**
     * Starts it on a free port of 127.0.0.1.
     *
     * @param longestFeed how many articles a host's feed shows at most, those that appeared last
     */
    public static NewsSite start(int hosts, int longestFeed) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        var site = new NewsSite(server, hosts, longestFeed);
        server.createContext("/", site::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return site;
    }

    /** Publishes an article, or a correction of it, now. */
    public void publish(int number, String title, String html) {
        roomOf(number).publish(number, title, html.getBytes(UTF_8), Instant.now());
    }

    public String url(int number) {
        return roomOf(number).base() + REPORT_PATH + number;
    }

    /**
     * Settings that let fetchers read this site at once and nothing else.
     *
     * @param directory where the lists of feeds and hosts are written
     */
    public Map<String, String> fetcherEnvironment(Path directory) throws IOException {
        Files.createDirectories(directory);
        var feeds = new StringBuilder("feeds:\n");
        var hosts = new ArrayList<>(List.of("127.0.0.1 localhost"));
        var allowed = new ArrayList<String>();
        for (int host = 0; host < rooms.size(); host++) {
            feeds.append("  - url: ")
                    .append(rooms.get(host).base())
                    .append(FEED_PATH)
                    .append('\n');
            hosts.add("127.0.0.1 " + name(host));
            allowed.add(name(host) + ":" + port());
        }
        Path feedList = Files.writeString(directory.resolve("feeds.yaml"), feeds);
        Path hostList = Files.write(directory.resolve("hosts"), hosts);
        return Map.of(
                "FETCHER_FEEDS_FILE", feedList.toString(),
                "FETCHER_EGRESS_ALLOWED_PRIVATE_HOSTS", String.join(",", allowed),
                "FETCHER_FEED_INTERVAL", "1s",
                "FETCHER_PAGE_SPACING", "1s",
                "FETCHER_PAGE_FIRST_RETRY", "1s",
                "FETCHER_HOST_DELAY", "0s",
                "FETCHER_HOST_LEASE", "15s",
                "FETCHER_WORK_LOOK_EVERY", "50ms",
                "JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hostList);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static String name(int host) {
        return "news-%02d.example.org".formatted(host);
    }

    private Newsroom roomOf(int number) {
        return rooms.get(number % rooms.size());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI address = exchange.getRequestURI();
            String path = address.getPath();
            if (path.startsWith(REPORT_PATH)) {
                int number = Integer.parseInt(path.substring(REPORT_PATH.length()));
                send(exchange, "text/html; charset=utf-8", roomOf(number).html(number));
            } else if (path.equals(FEED_PATH)) {
                sendFeed(exchange, hostOf(exchange));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private Newsroom hostOf(HttpExchange exchange) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        return rooms.stream()
                .filter(room -> room.base().endsWith("//" + host))
                .findAny()
                .orElse(rooms.getFirst());
    }

    private static void sendFeed(HttpExchange exchange, Newsroom room) throws IOException {
        String tag = room.tag();
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, "application/atom+xml", room.feed());
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
