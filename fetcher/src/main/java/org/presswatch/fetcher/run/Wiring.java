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
import org.presswatch.fetcher.archive.Archive;
import org.presswatch.fetcher.archive.warc.WarcArchive;
import org.presswatch.fetcher.archive.warc.WarcSettings;
import org.presswatch.fetcher.catalogue.FeedCatalogue;
import org.presswatch.fetcher.catalogue.FeedList;
import org.presswatch.fetcher.crawl.Crawl;
import org.presswatch.fetcher.crawl.CrawlParts;
import org.presswatch.fetcher.crawl.Dispatcher;
import org.presswatch.fetcher.crawl.PoliteFetch;
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
import org.presswatch.fetcher.http.WebParts;
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
    Archive archive(FetcherConfig config, MeterRegistry meters, Clock clock) {
        FetcherConfig.Archive archive = config.archive();
        return archive.directory()
                .<Archive>map(directory -> new WarcArchive(
                        new WarcSettings(
                                directory,
                                archive.fileSize().asLongValue(),
                                archive.fileAge(),
                                archive.most().asLongValue(),
                                config.http().userAgent()),
                        meters,
                        clock))
                .orElse(Archive.NONE);
    }

    @Produces
    @Singleton
    WebClient web(FetcherConfig config, Archive archive, Clock clock) {
        FetcherConfig.Http http = config.http();
        var egress = new EgressRules(
                config.egress().allowedPrivateHosts().orElse(List.of()),
                new HashSet<>(config.egress().ports()));
        return new WebClient(
                new HttpIdentity(http.userAgent(), 2 * config.work().hosts()),
                new HttpLimits(http.deadline(), http.connect(), http.silence()),
                new WebParts(egress, NameLookup.SYSTEM, archive, clock));
    }

    void close(@Disposes Archive archive) {
        archive.close();
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
        return Crawl.dispatcher(parts, hosts, ConfiguredCrawl.of(config));
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
