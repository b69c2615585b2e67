package org.presswatch.cli.up;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.presswatch.demo.DemoSite;
import org.presswatch.demo.article.DemoArticles;
import org.presswatch.demo.article.ExpectedArticle;
import org.presswatch.local.machine.MachineCheck;
import org.presswatch.local.machine.UnfitMachineException;

/**
 * The bundled news site in this process, and the settings that let the line read it and nothing else.
 *
 * @param port where the site listens on 127.0.0.1; it is part of every address, so it stays the same between runs
 * @param feeds the list of feeds that it writes for the fetcher
 */
record Demo(int port, Path feeds) {

    private static final String HOST = "127.0.0.1";

    static Demo in(Path directory, int port) {
        return new Demo(port, directory.toAbsolutePath().normalize().resolve("demo-feeds.yaml"));
    }

    /** Our feeds only, an address that is private, and no waiting out of politeness. */
    Map<String, String> environment() {
        return Map.of(
                "FETCHER_FEEDS_FILE", feeds.toString(),
                "FETCHER_EGRESS_ALLOWED_PRIVATE_HOSTS", HOST + ":" + port,
                "FETCHER_FEED_INTERVAL", "5s",
                "FETCHER_PAGE_SPACING", "5s",
                "FETCHER_HOST_DELAY", "20ms",
                "FETCHER_WORK_LOOK_EVERY", "50ms");
    }

    /** Starts the site and writes the list of its feeds. */
    DemoSite start() throws IOException, UnfitMachineException {
        MachineCheck.expectFreePort(port, "the demo site", "--demo-port");
        var site = new DemoSite(DemoSite.Options.defaults().withHost(HOST).withPort(port)).start();
        Files.createDirectories(feeds.getParent());
        Files.writeString(feeds, yamlOf(site.feeds()));
        return site;
    }

    /** The addresses of the articles that must be stored in the end. */
    static Set<String> expected(DemoSite site) {
        return DemoArticles.expected().stored().stream()
                .map(ExpectedArticle::path)
                .map(path -> site.url(path).toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String yamlOf(List<URI> addresses) {
        return addresses.stream().map("  - url: %s%n"::formatted).collect(Collectors.joining("", "feeds:\n", ""));
    }
}
