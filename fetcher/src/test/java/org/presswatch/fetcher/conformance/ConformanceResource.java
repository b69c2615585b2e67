package org.presswatch.fetcher.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.presswatch.testkit.LineResource;
import org.presswatch.testkit.conformance.ConformanceServer;

/** The conformance server, a fetcher that lists all its feeds and is in a hurry, and what it emits. */
public final class ConformanceResource implements QuarkusTestResourceLifecycleManager {

    private final LineResource line = new LineResource();
    private final ConformanceServer server = ConformanceServer.start(0, "presswatch");
    private final Map<String, String> settings = new HashMap<>(line.start());
    private final Emissions emissions = new Emissions();

    @Override
    public Map<String, String> start() {
        settings.put("fetcher.feeds.file", listing().toString());
        settings.put("fetcher.egress.allowed-private-hosts", String.join(",", server.allowedHosts()));
        settings.put("fetcher.host.delay", "0s");
        settings.put("fetcher.feed.interval", "1s");
        settings.put("fetcher.feed.longest-back-off", "2s");
        settings.put("fetcher.feed.move-confirmations", "2");
        settings.put("fetcher.feed.move-after", "0s");
        settings.put("fetcher.page.first-retry", "200ms");
        settings.put("fetcher.page.spacing", "0s");
        settings.put("fetcher.page.revisits", "");
        settings.put("fetcher.http.deadline", "3s");
        settings.put("fetcher.http.silence", "2s");
        settings.put("fetcher.work.hosts", "64");
        settings.put("fetcher.work.look-every", "50ms");
        return settings;
    }

    private Path listing() {
        String feeds = server.all().stream()
                .map(staged -> "  - url: " + staged.feedUrl() + "\n")
                .collect(Collectors.joining("", "feeds:\n", ""));
        try {
            return Files.writeString(Files.createTempFile("conformance", ".yaml"), feeds);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file", e);
        }
    }

    @Override
    public void inject(Object test) {
        if (test instanceof ConformanceIT it) {
            it.server = server;
            it.emissions = emissions;
        }
    }

    @Override
    public void stop() {
        emissions.close();
        server.close();
        line.stop();
    }
}
