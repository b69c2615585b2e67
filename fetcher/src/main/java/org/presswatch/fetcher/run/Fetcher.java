package org.presswatch.fetcher.run;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.presswatch.fetcher.FetcherConfig;
import org.presswatch.fetcher.catalogue.FeedCatalogue;
import org.presswatch.fetcher.crawl.Dispatcher;
import org.presswatch.fetcher.db.DatabaseException;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.listing.ListedFeed;
import org.presswatch.fetcher.listing.ListingException;

/** The running service: looks at the lists of feeds, and at what is due. */
@ApplicationScoped
public class Fetcher {

    private static final Logger LOG = Logger.getLogger(Fetcher.class);

    private final Dispatcher dispatcher;
    private final FeedCatalogue catalogue;
    private final FeedFiles files;
    private final WebClient web;
    private final FetcherConfig config;
    private final MeterRegistry meters;
    private volatile List<String> mistakes = List.of();
    private volatile boolean stopping;

    Fetcher(Dispatcher dispatcher, FeedCatalogue catalogue, WebClient web, FetcherConfig config, MeterRegistry meters) {
        this.web = web;
        this.dispatcher = dispatcher;
        this.catalogue = catalogue;
        this.config = config;
        this.meters = meters;
        this.files = new FeedFiles(config.feeds().file(), config.feeds().opml().orElse(null));
    }

    void start(@Observes StartupEvent event) {
        if (!files.exist()) {
            LOG.warnf(
                    "there is no list of feeds at %s; write one or set fetcher.feeds.file",
                    config.feeds().file().toAbsolutePath());
        }
        Thread.ofVirtual().name("feed-lists").start(this::watchLists);
        dispatcher.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        dispatcher.stop();
    }

    /** What is wrong with the lists of feeds, each with file, line and cure; empty if nothing is. */
    public List<String> mistakes() {
        return mistakes;
    }

    /** Whether the last look for work succeeded. */
    public boolean isWorking() {
        return dispatcher.isWorking();
    }

    private void watchLists() {
        while (!stopping) {
            readLists();
            try {
                Thread.sleep(config.feeds().checkEvery());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void readLists() {
        try {
            Optional<List<ListedFeed>> listed = files.findChanged();
            if (listed.isPresent()) {
                web.routes().replace(ListedRoutes.of(listed.get()));
                catalogue.list(listed.get());
                mistakes = List.of();
                meters.counter("fetcher.lists.read").increment();
                LOG.infof("feeds listed: %d", listed.get().size());
            }
        } catch (ListingException e) {
            mistakes = e.mistakes();
            meters.counter("fetcher.lists.refused").increment();
            LOG.errorf("the list of feeds has mistakes, the one before stays:%n%s", e.getMessage());
        } catch (DatabaseException | UncheckedIOException e) {
            files.forget();
            meters.counter("fetcher.lists.failed").increment();
            LOG.warnf("the list of feeds could not be taken over, soon again: %s", e.getMessage());
        }
    }
}
