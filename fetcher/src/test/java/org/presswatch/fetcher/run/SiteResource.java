package org.presswatch.fetcher.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.presswatch.testkit.FakeSite;
import org.presswatch.testkit.LineResource;

/** A broker, a database, a fake site that may be spoken to, and a list of feeds that names it. */
public final class SiteResource implements QuarkusTestResourceLifecycleManager {

    private final FakeSite site = FakeSite.start();
    private final LineResource line = new LineResource();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(line.start());
        settings.put("fetcher.feeds.file", listing().toString());
        settings.put("fetcher.feeds.check-every", "200ms");
        settings.put("fetcher.egress.allowed-private-hosts", site.authority());
        settings.put("fetcher.host.delay", "0s");
        settings.put("fetcher.feed.interval", "1s");
        settings.put("fetcher.page.revisits", "");
        return settings;
    }

    private Path listing() {
        try {
            Path file = Files.createTempFile("feeds", ".yaml");
            return Files.writeString(file, "feeds:\n  - url: " + site.url("/feed") + "\n    name: Fake\n");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file", e);
        }
    }

    @Override
    public void inject(Object test) {
        if (test instanceof FetcherIT it) {
            it.site = site;
        }
    }

    @Override
    public void stop() {
        site.close();
        line.stop();
    }
}
