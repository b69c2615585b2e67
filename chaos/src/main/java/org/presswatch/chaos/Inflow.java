package org.presswatch.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.chaos.check.StoreRows;
import org.presswatch.chaos.input.Addresses;
import org.presswatch.chaos.input.Feeding;
import org.presswatch.chaos.input.PageWriter;
import org.presswatch.chaos.input.Plan;
import org.presswatch.chaos.input.SitePublisher;
import org.presswatch.chaos.site.NewsSite;

/** How the articles of a run come into its line. Poison always comes over the topic: no fetcher would write it. */
final class Inflow implements AutoCloseable {

    private static final int HOSTS = 8;

    private final @Nullable NewsSite site;
    private final Map<String, String> environment;

    private Inflow(@Nullable NewsSite site, Map<String, String> environment) {
        this.site = site;
        this.environment = environment;
    }

    /** @param directory for what fetchers must know of the site */
    static Inflow of(Entry entry, Path directory) {
        if (entry == Entry.TOPIC) {
            return new Inflow(null, Map.of());
        }
        try {
            NewsSite site = NewsSite.start(HOSTS);
            return new Inflow(site, site.fetcherEnvironment(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("the site could not be started", e);
        }
    }

    /** What every service of the line must be told. */
    Map<String, String> environment() {
        return environment;
    }

    Addresses addresses() {
        return site == null ? Addresses.TOLD : new Addresses(site::url);
    }

    /** Begins to bring in the plan; it takes about that long. */
    Feeding begin(ChaosLine line, Plan plan, Duration length) {
        String servers = line.broker().servers();
        if (site == null) {
            return PageWriter.start(servers, plan, length);
        }
        String jdbcUrl = line.database().jdbcUrl();
        return new Both(
                SitePublisher.start(site, plan.sound(), length, ids -> StoreRows.storedOf(jdbcUrl, ids)),
                PageWriter.start(servers, plan.poison(), length));
    }

    @Override
    public void close() {
        if (site != null) {
            site.close();
        }
    }

    private record Both(Feeding sound, Feeding poison) implements Feeding {

        @Override
        public int written() {
            return sound.written() + poison.written();
        }

        @Override
        public boolean await(Duration patience) throws InterruptedException {
            return sound.await(patience) && poison.await(patience);
        }

        @Override
        public void close() {
            sound.close();
            poison.close();
        }
    }
}
