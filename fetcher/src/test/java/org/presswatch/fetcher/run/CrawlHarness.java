package org.presswatch.fetcher.run;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.fetcher.catalogue.FeedCatalogue;
import org.presswatch.fetcher.catalogue.FeedList;
import org.presswatch.fetcher.catalogue.FeedState;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.egress.EgressRules;
import org.presswatch.fetcher.emit.EventOutlet;
import org.presswatch.fetcher.emit.NotEmittedException;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.HttpIdentity;
import org.presswatch.fetcher.http.HttpLimits;
import org.presswatch.fetcher.http.NameLookup;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.listing.ListedFeed;
import org.presswatch.fetcher.page.PageSettings;
import org.presswatch.fetcher.poll.MoveRule;
import org.presswatch.fetcher.poll.PollSettings;
import org.presswatch.fetcher.poll.PollTiming;
import org.presswatch.fetcher.poll.Validators;
import org.presswatch.fetcher.rhythm.AdaptiveSchedule;
import org.presswatch.fetcher.run.Dispatcher.DispatcherSettings;
import org.presswatch.fetcher.run.HostVisit.VisitSettings;
import org.presswatch.testkit.FakeSite;
import org.presswatch.testkit.PostgresForTests;

/** A crawl of one fake site over a real database, with events kept in lists; any number of replicas. */
final class CrawlHarness implements AutoCloseable {

    static final long LARGEST_PAGE = 64 * 1024;

    final FakeSite site = FakeSite.start();
    final FakeSite other = FakeSite.start();
    final List<PageFetched> pages = new CopyOnWriteArrayList<>();
    final List<SourceObserved> observations = new CopyOnWriteArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Database database = database();
    private final List<AutoCloseable> running = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private List<Duration> revisits = List.of();
    private Duration verifyAfter = Duration.ofHours(24);
    private volatile boolean brokerIsAway;

    CrawlHarness delay(Duration between) {
        this.delay = between;
        return this;
    }

    CrawlHarness revisits(Duration... after) {
        this.revisits = List.of(after);
        return this;
    }

    CrawlHarness verifyAfter(Duration time) {
        this.verifyAfter = time;
        return this;
    }

    void brokerIsAway(boolean away) {
        this.brokerIsAway = away;
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
        var egress = new EgressRules(List.of(site.authority(), other.authority()), Set.of(80, 443));
        var web = new WebClient(
                new HttpIdentity("Presswatch/test (+https://example.org/bot)", 8),
                egress,
                new HttpLimits(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(2)),
                NameLookup.SYSTEM,
                Clock.systemUTC());
        var hosts = new HostRepository(database, UUID.randomUUID().toString(), Duration.ofSeconds(3));
        var dispatcher = Crawl.dispatcher(
                new CrawlParts(database, web, new Outlet(), meters, Clock.systemUTC()), hosts, settings());
        dispatcher.start();
        running.add(dispatcher::stop);
        running.add(web);
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
                        new Validators(verifyAfter)),
                new PageSettings(LARGEST_PAGE, Duration.ofMillis(100), Duration.ZERO, revisits),
                new VisitSettings(delay, true),
                new DispatcherSettings(8, Duration.ofMillis(20)),
                Duration.ofHours(1));
    }

    private static Database database() {
        var source = new PGSimpleDataSource();
        source.setUrl(PostgresForTests.freshDatabase());
        source.setUser(PostgresForTests.USER);
        source.setPassword(PostgresForTests.PASSWORD);
        Flyway.configure()
                .dataSource(source)
                .locations("db/fetcher")
                .schemas("fetcher")
                .load()
                .migrate();
        return new Database(source);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : running) {
            part.close();
        }
        site.close();
        other.close();
    }

    private final class Outlet implements EventOutlet {

        @Override
        public void pageFetched(PageFetched event) {
            if (brokerIsAway) {
                throw new NotEmittedException("the broker is away", new IllegalStateException());
            }
            pages.add(event);
        }

        @Override
        public void sourceObserved(SourceObserved event) {
            observations.add(event);
        }
    }
}
