package org.presswatch.fetcher.run;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.presswatch.fetcher.FetcherConfig;
import org.presswatch.fetcher.catalogue.FeedCatalogue;
import org.presswatch.fetcher.catalogue.FeedList;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.discovery.FeedFinder;
import org.presswatch.fetcher.egress.EgressRules;
import org.presswatch.fetcher.emit.EventOutlet;
import org.presswatch.fetcher.emit.Outbox;
import org.presswatch.fetcher.emit.Relay;
import org.presswatch.fetcher.emit.RelayClients;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.HttpIdentity;
import org.presswatch.fetcher.http.HttpLimits;
import org.presswatch.fetcher.http.NameLookup;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.robots.RobotsRepository;
import org.presswatch.fetcher.sensor.BlockPages;
import org.presswatch.fetcher.sensor.SilenceWatch;
import org.presswatch.fetcher.sensor.SilenceWatch.SilenceRule;
import org.presswatch.fetcher.websub.Subscriptions;

/** Makes the plain objects from the configuration. */
final class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Database database(DataSource source) {
        return new Database(source);
    }

    @Produces
    @Singleton
    FeedCatalogue catalogue(Database database) {
        return new FeedCatalogue(database);
    }

    @Produces
    @Singleton
    FeedList feedList(Database database) {
        return new FeedList(database);
    }

    @Produces
    @Singleton
    WebClient web(FetcherConfig config, Clock clock) {
        FetcherConfig.Http http = config.http();
        var egress = new EgressRules(
                config.egress().allowedPrivateHosts().orElse(List.of()),
                new HashSet<>(config.egress().ports()));
        return new WebClient(
                new HttpIdentity(http.userAgent(), 2 * config.work().hosts()),
                egress,
                new HttpLimits(http.deadline(), http.connect(), http.silence()),
                NameLookup.SYSTEM,
                clock);
    }

    void close(@Disposes WebClient web) {
        web.close();
    }

    @Produces
    @Singleton
    Subscriptions subscriptions(Database database) {
        return new Subscriptions(database);
    }

    @Produces
    @Singleton
    FeedFinder feedFinder(CrawlParts parts, FetcherConfig config) {
        var hosts = new HostRepository(
                parts.database(), UUID.randomUUID().toString(), config.host().lease());
        var fetch = new PoliteFetch(
                parts.web(),
                hosts,
                new RobotsRepository(parts.database()),
                config.host().delay(),
                config.feed().largest().asLongValue());
        return new FeedFinder(fetch, fetch::sitemaps, parts.clock());
    }

    @Produces
    @Singleton
    Dispatcher dispatcher(CrawlParts parts, FetcherConfig config) {
        var hosts = new HostRepository(
                parts.database(), UUID.randomUUID().toString(), config.host().lease());
        return Crawl.dispatcher(parts, hosts, CrawlSettings.of(config));
    }

    @Produces
    @Singleton
    EventOutlet outlet(MeterRegistry meters, OpenTelemetry telemetry) {
        return new Outbox(meters, new TraceHeaders(telemetry));
    }

    @Produces
    @Singleton
    Relay relay(
            Database database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            FetcherConfig config,
            MeterRegistry meters) {
        return new Relay(database, new RelayClients(kafka), config.outbox().lookEvery(), meters);
    }

    @Produces
    @Singleton
    SilenceWatch silenceWatch(Database database, EventOutlet outlet, FetcherConfig config, Clock clock) {
        var rule = new SilenceRule(config.sensor().silence(), config.sensor().silenceFactor());
        return new SilenceWatch(database, outlet, rule, clock);
    }

    @Produces
    @Singleton
    BlockPages blockPages(FetcherConfig config) {
        return BlockPages.load(config.sensor().blockPages().orElse(null));
    }

    @Produces
    @Singleton
    CrawlParts parts(
            Database database,
            WebClient web,
            EventOutlet outlet,
            BlockPages blockPages,
            MeterRegistry meters,
            Clock clock) {
        return new CrawlParts(database, web, outlet, blockPages, meters, clock);
    }
}
