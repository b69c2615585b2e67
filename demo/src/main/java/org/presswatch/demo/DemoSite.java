package org.presswatch.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.presswatch.demo.article.Outlet;
import org.presswatch.demo.http.Page;
import org.presswatch.demo.http.RequestLog;
import org.presswatch.demo.http.SiteHandler;

/** The running demo site. Pages and feed entries can be added while it runs; nothing is ever written to disk. */
public final class DemoSite implements AutoCloseable {

    /** The port of the site when nobody asks for another. */
    public static final int DEFAULT_PORT = 8090;

    /**
     * How to run the site.
     *
     * @param port 0 for any free one
     * @param baseUrl what feeds and canonical links begin with; absent for {@code http://<host>:<port>}
     * @param correctionDelay how long after its first reading the corrected article changes
     * @param bundledArticles false for a site that shows only what a test publishes
     */
    public record Options(
            String host,
            int port,
            @Nullable URI baseUrl,
            Duration correctionDelay,
            InstantSource clock,
            boolean bundledArticles) {

        public static Options defaults() {
            return new Options("127.0.0.1", DEFAULT_PORT, null, Duration.ofSeconds(20), InstantSource.system(), true);
        }

        /** The defaults on any free port. */
        public static Options forTests() {
            return defaults().withPort(0);
        }

        public Options withHost(String host) {
            return new Options(host, port, baseUrl, correctionDelay, clock, bundledArticles);
        }

        public Options withPort(int port) {
            return new Options(host, port, baseUrl, correctionDelay, clock, bundledArticles);
        }

        public Options withBaseUrl(URI baseUrl) {
            return new Options(host, port, baseUrl, correctionDelay, clock, bundledArticles);
        }

        public Options withCorrectionDelay(Duration correctionDelay) {
            return new Options(host, port, baseUrl, correctionDelay, clock, bundledArticles);
        }

        public Options withClock(InstantSource clock) {
            return new Options(host, port, baseUrl, correctionDelay, clock, bundledArticles);
        }

        public Options withoutBundledArticles() {
            return new Options(host, port, baseUrl, correctionDelay, clock, false);
        }
    }

    private final Options options;
    private final RequestLog requests = new RequestLog();
    private @Nullable Running running;

    private record Running(HttpServer server, ExecutorService threads, URI base, SitePages pages) {}

    public DemoSite(Options options) {
        this.options = options;
    }

    /** @throws IOException when the port is taken or the host is not ours */
    public DemoSite start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(options.host(), options.port()), 0);
        URI base = options.baseUrl() != null
                ? options.baseUrl()
                : URI.create(
                        "http://" + options.host() + ":" + server.getAddress().getPort());
        SitePages pages = new SitePages(base, options);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", new SiteHandler(pages::at, requests, options.clock()));
        server.start();
        running = new Running(server, threads, base, pages);
        return this;
    }

    /** The address that feeds and canonical links begin with. */
    public URI baseUrl() {
        return expectRunning().base();
    }

    /** The port that the site listens on. */
    public int port() {
        return expectRunning().server().getAddress().getPort();
    }

    /** The absolute address of a path of the site. */
    public URI url(String path) {
        return baseUrl().resolve(path);
    }

    public URI feed(Outlet outlet) {
        return url(outlet.feedPath());
    }

    public List<URI> feeds() {
        return Arrays.stream(Outlet.values()).map(this::feed).toList();
    }

    /** What was asked for since the start. */
    public RequestLog requests() {
        return requests;
    }

    /** Puts a page of a test on the site, in UTF-8, in place of whatever was at the path. */
    public void publish(String path, String html, String contentType) {
        publish(path, html.getBytes(StandardCharsets.UTF_8), contentType);
    }

    /** Puts the bytes on the site as they are. */
    public void publish(String path, byte[] body, String contentType) {
        expectRunning()
                .pages()
                .publish(path, Page.ok(contentType, body, options.clock().instant()));
    }

    /** Answers a path with a status and no article, for example 410 for a page that was taken down. */
    public void publishError(String path, int status) {
        String html = "<!doctype html><title>%d</title><h1>%d</h1>".formatted(status, status);
        expectRunning().pages().publish(path, Page.error(status, html, StandardCharsets.UTF_8));
    }

    /** Adds an entry to the feed of an outlet; a second one for the same path replaces the first. */
    public void announce(Outlet outlet, Announcement announcement) {
        expectRunning().pages().feeds().announce(outlet, announcement);
    }

    /** Ends at once; requests under way are cut. */
    @Override
    public void close() {
        if (running != null) {
            running.server().stop(0);
            running.threads().shutdownNow();
            running = null;
        }
    }

    private Running expectRunning() {
        if (running == null) {
            throw new IllegalStateException("The demo site is not running");
        }
        return running;
    }
}
