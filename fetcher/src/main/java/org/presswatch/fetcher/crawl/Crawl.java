package org.presswatch.fetcher.crawl;

import org.presswatch.fetcher.crawl.Dispatcher.DispatcherParts;
import org.presswatch.fetcher.crawl.HostVisit.VisitParts;
import org.presswatch.fetcher.emit.Backlog;
import org.presswatch.fetcher.host.HostHealth;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.page.PageDownloader;
import org.presswatch.fetcher.page.PageJournal;
import org.presswatch.fetcher.page.PageParts;
import org.presswatch.fetcher.page.PageRepository;
import org.presswatch.fetcher.poll.FeedPoller;
import org.presswatch.fetcher.poll.PollParts;
import org.presswatch.fetcher.poll.table.FeedRepository;
import org.presswatch.fetcher.poll.table.SitemapRepository;
import org.presswatch.fetcher.robots.RobotsFetcher;
import org.presswatch.fetcher.robots.RobotsRepository;
import org.presswatch.fetcher.websub.Subscriptions;

/** Puts the parts of a crawl together. */
public final class Crawl {

    private Crawl() {}

    /** A dispatcher that takes hosts in the name of {@code hosts} and does what is due there. */
    public static Dispatcher dispatcher(CrawlParts parts, HostRepository hosts, CrawlSettings settings) {
        var journal = new PageJournal(parts.database(), parts.outlet(), hosts.owner());
        var visit = new HostVisit(visitParts(parts, hosts, journal, settings), settings.visit(), parts.clock());
        var backlog = new Backlog(parts.database(), settings.mostWaiting(), parts.clock());
        return new Dispatcher(
                new DispatcherParts(hosts, visit::run, journal, backlog, parts.meters()), settings.work());
    }

    private static VisitParts visitParts(
            CrawlParts parts, HostRepository hosts, PageJournal journal, CrawlSettings settings) {
        var health = new HostHealth(hosts, parts.outlet(), parts.blockPages());
        var feeds = new FeedRepository(parts.database(), settings.poll().moves());
        var pages = new PageRepository(parts.database());
        var robots = new RobotsRepository(parts.database());
        return new VisitParts(
                hosts,
                feeds,
                pages,
                journal,
                new FeedPoller(pollParts(parts, feeds, robots, health), settings.poll()),
                new PageDownloader(
                        new PageParts(
                                parts.web(), pages, journal, health, parts.outlet(), parts.meters(), parts.clock()),
                        settings.page()),
                robots,
                new RobotsFetcher(
                        parts.web(),
                        robots,
                        new RobotsTurns(hosts, settings.visit().delay()),
                        settings.robotsKept()));
    }

    private static PollParts pollParts(
            CrawlParts parts, FeedRepository feeds, RobotsRepository robots, HostHealth health) {
        return new PollParts(
                parts.web(),
                feeds,
                new SitemapRepository(parts.database()),
                new Subscriptions(parts.database()),
                robots,
                health,
                parts.meters(),
                parts.clock());
    }
}
