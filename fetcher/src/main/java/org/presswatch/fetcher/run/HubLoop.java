package org.presswatch.fetcher.run;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.presswatch.fetcher.FetcherConfig;
import org.presswatch.fetcher.crawl.CrawlParts;
import org.presswatch.fetcher.crawl.HubCalls;
import org.presswatch.fetcher.crawl.HubCalls.HubSettings;
import org.presswatch.fetcher.db.DatabaseException;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.websub.Subscriptions;

/** Asks hubs while the service runs, if hubs can call back. */
@ApplicationScoped
class HubLoop {

    private static final Logger LOG = Logger.getLogger(HubLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Subscriptions subscriptions;
    private final CrawlParts parts;
    private final FetcherConfig config;
    private volatile boolean stopping;

    HubLoop(Subscriptions subscriptions, CrawlParts parts, FetcherConfig config) {
        this.subscriptions = subscriptions;
        this.parts = parts;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        config.websub().callbackUrl().ifPresent(callback -> {
            var hosts = new HostRepository(
                    parts.database(),
                    UUID.randomUUID().toString(),
                    config.host().lease());
            var settings = new HubSettings(
                    callback, config.websub().lease(), config.host().delay());
            var calls = new HubCalls(subscriptions, parts, hosts, settings);
            Thread.ofVirtual().name("hub-calls").start(() -> run(calls));
        });
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void run(HubCalls calls) {
        while (!stopping) {
            try {
                if (!calls.next()) {
                    Thread.sleep(PAUSE);
                }
            } catch (DatabaseException e) {
                parts.meters().counter("fetcher.hubs.failed").increment();
                LOG.warnf("hubs cannot be asked, soon again: %s", e.getMessage());
                rest();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
