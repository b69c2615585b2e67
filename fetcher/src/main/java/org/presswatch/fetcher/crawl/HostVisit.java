package org.presswatch.fetcher.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.address.WebAddress;
import org.presswatch.fetcher.page.DuePage;
import org.presswatch.fetcher.page.PageDownloader;
import org.presswatch.fetcher.page.PageRepository;
import org.presswatch.fetcher.poll.FeedPoller;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.table.FeedRepository;
import org.presswatch.fetcher.robots.RobotsFetcher;
import org.presswatch.fetcher.robots.RobotsRepository;
import org.presswatch.fetcher.robots.RobotsRules;

/**
 * One turn at a host that this replica holds the lease of: a request, and more only where the host needs no distance
 * between them.
 */
public final class HostVisit {

    /** After this long the others get their turn. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** At a host without a distance: how often its lease is kept and its feeds are looked at, between its pages. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private static final int FORBIDDEN_AT_ONCE = 500;

    private final VisitParts parts;
    private final VisitSettings settings;
    private final Clock clock;

    HostVisit(VisitParts parts, VisitSettings settings, Clock clock) {
        this.parts = parts;
        this.settings = settings;
        this.clock = clock;
    }

    void run(String host) {
        Instant end = clock.instant().plus(LONGEST);
        Instant looked = clock.instant();
        var rules = new RulesInHand(parts.robots());
        Optional<Duration> distance = step(host, rules, true);
        while (distance.isPresent()) {
            Instant now = clock.instant();
            boolean look = !distance.get().isZero() || now.isAfter(looked.plus(LOOK_EVERY));
            looked = look ? now : looked;
            boolean mine = !look || parts.hosts().keep(host, distance.get());
            if (!mine
                    || !distance.get().isZero()
                    || now.isAfter(end)
                    || Thread.currentThread().isInterrupted()) {
                break;
            }
            distance = step(host, rules, look);
        }
        parts.hosts().release(host);
    }

    /**
     * Does the next thing; the distance to keep after it, or nothing if there was nothing to do.
     *
     * @param look whether a feed may have become due
     */
    private Optional<Duration> step(String host, RulesInHand rules, boolean look) {
        Optional<DueFeed> feed = look ? parts.feeds().findDue(host) : Optional.empty();
        if (feed.isPresent()) {
            return Optional.of(poll(feed.get(), rules));
        }
        return parts.pages().findDue(host).map(page -> download(page, rules));
    }

    private Duration poll(DueFeed feed, RulesInHand inHand) {
        Optional<RobotsRules> rules = rulesFor(feed.requestUrl(), inHand);
        if (rules.isEmpty()) {
            return distanceAfterRobots(feed.requestUrl(), inHand);
        }
        if (settings.robotsForFeeds() && !rules.get().allow(feed.requestUrl())) {
            parts.poller().forbidden(feed);
            return Duration.ZERO;
        }
        parts.poller().poll(feed);
        return distance(rules.get());
    }

    private Duration download(DuePage page, RulesInHand inHand) {
        Optional<RobotsRules> rules = rulesFor(page.url(), inHand);
        if (rules.isEmpty()) {
            return distanceAfterRobots(page.url(), inHand);
        }
        if (!rules.get().allow(page.url())) {
            parts.downloader().forbidden(forbidden(page, rules.get()));
            return Duration.ZERO;
        }
        parts.downloader().download(page);
        return distance(rules.get());
    }

    /** The page and those after it that must not be asked for either: a flood of them is no work for one at a time. */
    private List<DuePage> forbidden(DuePage page, RobotsRules rules) {
        String origin = WebAddress.of(page.url()).origin();
        var pages = new ArrayList<>(List.of(page));
        parts.pages().listDue(page.host(), FORBIDDEN_AT_ONCE).stream()
                .filter(other -> !other.id().equals(page.id()))
                .filter(other -> WebAddress.of(other.url()).origin().equals(origin) && !rules.allow(other.url()))
                .forEach(pages::add);
        return pages;
    }

    /** The rules, or nothing if they had to be asked for first: that was this step's request. */
    private Optional<RobotsRules> rulesFor(String url, RulesInHand inHand) {
        Optional<RobotsRules> known = inHand.find(WebAddress.of(url).origin());
        if (known.isEmpty()) {
            parts.robotsFetcher().refresh(WebAddress.of(url).origin());
        }
        return known;
    }

    /** A delay that was just asked for is kept to from the first request on. */
    private Duration distanceAfterRobots(String url, RulesInHand inHand) {
        return inHand.find(WebAddress.of(url).origin()).map(this::distance).orElse(settings.delay());
    }

    private Duration distance(RobotsRules rules) {
        Duration asked = rules.crawlDelay().orElse(Duration.ZERO);
        return asked.compareTo(settings.delay()) > 0 ? asked : settings.delay();
    }

    /**
     * What a visit works with.
     *
     * @param robots what is known
     * @param robotsFetcher how to know more
     */
    record VisitParts(
            HostRepository hosts,
            FeedRepository feeds,
            PageRepository pages,
            FeedPoller poller,
            PageDownloader downloader,
            RobotsRepository robots,
            RobotsFetcher robotsFetcher) {}

    /**
     * How a visit behaves.
     *
     * @param delay between two requests to a host
     */
    public record VisitSettings(Duration delay, boolean robotsForFeeds) {}
}
