package org.presswatch.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.presswatch.demo.DemoSite;
import org.presswatch.docs.Repository;
import org.presswatch.local.FreePorts;
import org.presswatch.local.line.Line;
import org.presswatch.local.line.LineDirectory;
import org.presswatch.local.line.LineSettings;
import org.presswatch.local.line.Service;

/**
 * The whole line as its users run it, reading a demo site: one for all scenarios of this JVM, with broker, database and
 * the four services as processes, ended with the JVM.
 */
final class RunningLine {

    /** A host that is not the demo site's own name but leads to it, for pages that name their own address. */
    static final String OUTSIDE_HOST = "www.themoscowtimes.com";

    private static @Nullable RunningLine instance;

    private final DemoSite site;
    private final int storePort = FreePorts.any();
    private final int kafkaPort = FreePorts.any();
    private final int fetcherPort = FreePorts.any();
    private final Path directory;

    private RunningLine() {
        try {
            directory = Files.createTempDirectory("presswatch-e2e");
            site = new DemoSite(DemoSite.Options.forTests()).start();
            start();
        } catch (IOException e) {
            throw new UncheckedIOException("the line did not start", e);
        }
    }

    /** Started at the first call, and not while the class is initialised: other threads run its code meanwhile. */
    static synchronized RunningLine get() {
        if (instance == null) {
            instance = new RunningLine();
        }
        return instance;
    }

    DemoSite site() {
        return site;
    }

    StoreClient store() {
        return new StoreClient(URI.create("http://127.0.0.1:" + storePort));
    }

    /** The fetcher's metrics, by the same client. */
    StoreClient fetcher() {
        return new StoreClient(URI.create("http://127.0.0.1:" + fetcherPort));
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    private void start() throws IOException {
        var settings = new LineSettings(
                Repository.root(), new LineDirectory(directory), storePort, kafkaPort, services(), environment());
        var line = new Line(settings, (part, news) -> System.out.println(part + ": " + news));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            line.close();
            site.close();
        }));
        try {
            line.prepare();
            line.start();
        } catch (Exception e) {
            throw new IllegalStateException("the line did not start, see " + directory + ": " + e.getMessage(), e);
        }
    }

    /** The fetcher on a port that is known here. */
    private List<Service> services() {
        return Service.ALL.stream()
                .map(service -> service.name().equals("fetcher")
                        ? new Service(service.name(), fetcherPort, service.heap())
                        : service)
                .toList();
    }

    private Map<String, String> environment() throws IOException {
        String site = this.site.baseUrl().getAuthority();
        int port = this.site.baseUrl().getPort();
        return Map.of(
                "FETCHER_FEEDS_FILE",
                feeds().toString(),
                "FETCHER_EGRESS_ALLOWED_PRIVATE_HOSTS",
                site + "," + OUTSIDE_HOST + ":" + port,
                "FETCHER_FEED_INTERVAL",
                "2s",
                "FETCHER_PAGE_SPACING",
                "1s",
                "FETCHER_HOST_DELAY",
                "0s",
                "JAVA_TOOL_OPTIONS",
                "-Djdk.net.hosts.file=" + hosts());
    }

    private Path feeds() throws IOException {
        String list =
                site.feeds().stream().map(feed -> "  - url: " + feed + "\n").collect(Collectors.joining());
        return Files.writeString(directory.resolve("feeds.yaml"), "feeds:\n" + list);
    }

    /** The JVM resolves only these names: no scenario can reach the internet. */
    private Path hosts() throws IOException {
        return Files.write(directory.resolve("hosts"), List.of("127.0.0.1 localhost", "127.0.0.1 " + OUTSIDE_HOST));
    }
}
