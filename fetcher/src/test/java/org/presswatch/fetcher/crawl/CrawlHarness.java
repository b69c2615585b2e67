package org.presswatch.fetcher.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.presswatch.events.Event;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.fetcher.archive.Archive;
import org.presswatch.fetcher.catalogue.FeedCatalogue;
import org.presswatch.fetcher.catalogue.FeedList;
import org.presswatch.fetcher.catalogue.FeedState;
import org.presswatch.fetcher.crawl.Dispatcher.DispatcherSettings;
import org.presswatch.fetcher.crawl.HostVisit.VisitSettings;
import org.presswatch.fetcher.crawl.HubCalls.HubSettings;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.FetcherSchema;
import org.presswatch.fetcher.egress.EgressRules;
import org.presswatch.fetcher.emit.TellingOutlet;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.HttpIdentity;
import org.presswatch.fetcher.http.HttpLimits;
import org.presswatch.fetcher.http.NameLookup;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.http.WebParts;
import org.presswatch.fetcher.listing.ListedFeed;
import org.presswatch.fetcher.page.PageSettings;
import org.presswatch.fetcher.poll.PollSettings;
import org.presswatch.fetcher.poll.table.MoveRule;
import org.presswatch.fetcher.poll.timing.Patience;
import org.presswatch.fetcher.poll.timing.PollTiming;
import org.presswatch.fetcher.poll.verdict.Validators;
import org.presswatch.fetcher.rhythm.AdaptiveSchedule;
import org.presswatch.fetcher.sensor.BlockPages;
import org.presswatch.fetcher.websub.Subscriptions;
import org.presswatch.testkit.FakeSite;

/** A crawl of one fake site over a real database, with events kept in lists; any number of replicas. */
final class CrawlHarness implements AutoCloseable {

    static final long LARGEST_PAGE = 64 * 1024;

    final FakeSite site = FakeSite.start();
    final FakeSite other = FakeSite.start();
    final List<PageFetched> pages = new CopyOnWriteArrayList<>();
    final List<SourceObserved> observations = new CopyOnWriteArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Database database = FetcherSchema.fresh();
    private final List<AutoCloseable> running = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private List<Duration> revisits = List.of();
    private Duration verifyAfter = Duration.ofHours(24);
    private boolean websub;
    private Duration patience = Duration.ofDays(7);
    private volatile boolean outboxIsAway;
    private Archive archive = Archive.NONE;

    CrawlHarness delay(Duration between) {
        this.delay = between;
        return this;
    }

    CrawlHarness revisits(Duration... after) {
        this.revisits = List.of(after);
        return this;
    }

    CrawlHarness websub() {
        this.websub = true;
        return this;
    }

    CrawlHarness patience(Duration lasting) {
        this.patience = lasting;
        return this;
    }

    CrawlHarness verifyAfter(Duration time) {
        this.verifyAfter = time;
        return this;
    }

    CrawlHarness archive(Archive kept) {
        this.archive = kept;
        return this;
    }

    void outboxIsAway(boolean away) {
        this.outboxIsAway = away;
    }

    /** Lists feeds of the site, polled every second. */
    void list(String... paths) {
        new FeedCatalogue(database)
                .list(List.of(paths).stream()
                        .map(path -> new ListedFeed(
                                path.startsWith("http") ? path : site.url(path),
                                null,
                                Duration.ofSeconds(1),
                                null,
                                null))
                        .toList());
    }

    /** Starts one replica. */
    void start() {
        CrawlParts parts = parts();
        var hosts = new HostRepository(database, UUID.randomUUID().toString(), Duration.ofSeconds(3));
        var dispatcher = Crawl.dispatcher(parts, hosts, settings());
        dispatcher.start();
        running.addFirst(dispatcher::stop);
    }

    HubCalls hubCalls(HubSettings hubs) {
        var hosts = new HostRepository(database, UUID.randomUUID().toString(), Duration.ofSeconds(3));
        return new HubCalls(new Subscriptions(database), parts(), hosts, hubs);
    }

    private CrawlParts parts() {
        var egress = new EgressRules(List.of(site.authority(), other.authority()), Set.of(80, 443));
        var web = new WebClient(
                new HttpIdentity("Presswatch/test (+https://example.org/bot)", 8),
                new HttpLimits(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(2)),
                new WebParts(egress, NameLookup.SYSTEM, archive, Clock.systemUTC()));
        running.add(web);
        return new CrawlParts(
                database, web, new TellingOutlet(this::keep), BlockPages.load(null), meters, Clock.systemUTC());
    }

    List<FeedState> feeds() {
        return new FeedList(database).all();
    }

    double count(String meter) {
        return meters.find(meter).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    double count(String meter, String reason) {
        return meters.find(meter).tag("reason", reason).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private CrawlSettings settings() {
        return new CrawlSettings(
                new PollSettings(
                        new PollTiming(
                                Duration.ofSeconds(1),
                                new AdaptiveSchedule(Duration.ofMinutes(2), Duration.ofHours(2)),
                                Duration.ofHours(2)),
                        Duration.ofSeconds(2),
                        1024 * 1024,
                        Duration.ZERO,
                        new MoveRule(2, Duration.ZERO),
                        new Validators(verifyAfter),
                        new Patience(patience, Duration.ofSeconds(2)),
                        websub),
                new PageSettings(LARGEST_PAGE, Duration.ofMillis(100), Duration.ZERO, revisits),
                new VisitSettings(delay, true),
                new DispatcherSettings(8, Duration.ofMillis(20)),
                Duration.ofHours(1),
                1_000);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : running) {
            part.close();
        }
        site.close();
        other.close();
    }

    /** Keeps what is queued. */
    private void keep(Event event) {
        if (outboxIsAway) {
            throw new IllegalStateException("the outbox cannot be written");
        }
        switch (event) {
            case PageFetched page -> pages.add(page);
            case SourceObserved seen -> observations.add(seen);
            default -> throw new AssertionError(event);
        }
    }
}
