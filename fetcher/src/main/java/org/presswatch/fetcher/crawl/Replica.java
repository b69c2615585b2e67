package org.presswatch.fetcher.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.presswatch.fetcher.archive.Archive;
import org.presswatch.fetcher.crawl.Dispatcher.DispatcherSettings;
import org.presswatch.fetcher.crawl.HostVisit.VisitSettings;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.egress.EgressRules;
import org.presswatch.fetcher.emit.Outbox;
import org.presswatch.fetcher.emit.Relay;
import org.presswatch.fetcher.emit.RelayClients;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.HttpIdentity;
import org.presswatch.fetcher.http.HttpLimits;
import org.presswatch.fetcher.http.NameLookup;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.http.WebParts;
import org.presswatch.fetcher.page.PageSettings;
import org.presswatch.fetcher.poll.PollSettings;
import org.presswatch.fetcher.poll.table.MoveRule;
import org.presswatch.fetcher.poll.timing.Patience;
import org.presswatch.fetcher.poll.timing.PollTiming;
import org.presswatch.fetcher.poll.verdict.Validators;
import org.presswatch.fetcher.rhythm.AdaptiveSchedule;
import org.presswatch.fetcher.sensor.BlockPages;

/** The crawl of one replica without the service around it: what is measured, and run several times on one machine. */
public final class Replica implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int MOST_WAITING = 10_000;

    private final WebClient web;
    private final Dispatcher dispatcher;
    private final Relay relay;

    private Replica(WebClient web, Dispatcher dispatcher, Relay relay) {
        this.web = web;
        this.dispatcher = dispatcher;
        this.relay = relay;
    }

    /**
     * How a replica crawls.
     *
     * @param privateHosts what it may speak to although it is private
     * @param delay between two requests to a host
     * @param lease how long a host stays with a replica that has died
     * @param hosts visited at a time
     * @param interval between two polls of a feed
     */
    public record Settings(
            Collection<String> privateHosts, Duration delay, Duration lease, int hosts, Duration interval) {

        public Settings {
            privateHosts = List.copyOf(privateHosts);
        }
    }

    /** Starts at once. */
    public static Replica start(
            Database database, RelayClients kafka, NameLookup names, Settings settings, MeterRegistry meters) {
        var web = new WebClient(
                new HttpIdentity("Presswatch/bench (+https://example.org/bot)", 2 * settings.hosts()),
                new HttpLimits(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(15)),
                new WebParts(
                        new EgressRules(settings.privateHosts(), Set.of(80, 443)),
                        names,
                        Archive.NONE,
                        Clock.systemUTC()));
        var parts = new CrawlParts(
                database, web, new Outbox(meters, headers -> {}), BlockPages.load(null), meters, Clock.systemUTC());
        var hosts = new HostRepository(database, UUID.randomUUID().toString(), settings.lease());
        var replica = new Replica(
                web, Crawl.dispatcher(parts, hosts, crawl(settings)), new Relay(database, kafka, LOOK_EVERY, meters));
        replica.dispatcher.start();
        Thread.ofPlatform().daemon().name("outbox-relay").start(replica.relay);
        return replica;
    }

    private static CrawlSettings crawl(Settings settings) {
        var schedule = new AdaptiveSchedule(settings.interval(), settings.interval());
        return new CrawlSettings(
                new PollSettings(
                        new PollTiming(settings.interval(), schedule, Duration.ofHours(2)),
                        Duration.ofHours(1),
                        10L << 20,
                        Duration.ofMinutes(5),
                        new MoveRule(5, Duration.ofDays(1)),
                        new Validators(Duration.ofDays(1)),
                        new Patience(Duration.ofDays(30), Duration.ofDays(1)),
                        false),
                new PageSettings(2L << 20, Duration.ofSeconds(1), Duration.ofMinutes(5), List.of()),
                new VisitSettings(settings.delay(), true),
                new DispatcherSettings(settings.hosts(), LOOK_EVERY),
                Duration.ofHours(6),
                MOST_WAITING);
    }

    @Override
    public void close() {
        dispatcher.stop();
        relay.stop();
        web.close();
    }
}
