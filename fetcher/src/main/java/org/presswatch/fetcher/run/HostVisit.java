package org.presswatch.fetcher.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.WebAddress;
import org.presswatch.fetcher.page.DuePage;
import org.presswatch.fetcher.page.PageDownloader;
import org.presswatch.fetcher.page.PageRepository;
import org.presswatch.fetcher.poll.DueFeed;
import org.presswatch.fetcher.poll.FeedPoller;
import org.presswatch.fetcher.poll.FeedRepository;
import org.presswatch.fetcher.robots.RobotsFetcher;
import org.presswatch.fetcher.robots.RobotsRepository;
import org.presswatch.fetcher.robots.RobotsRules;

/**
 * One turn at a host that this replica holds the lease of: a request, and more only where the host needs no distance
 * between them.
 */
final class HostVisit {

    /** After this long the others get their turn. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

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
        Optional<Duration> distance = step(host);
        while (distance.isPresent()) {
            boolean mine = parts.hosts().keep(host, distance.get());
            if (!mine
                    || !distance.get().isZero()
                    || clock.instant().isAfter(end)
                    || Thread.currentThread().isInterrupted()) {
                break;
            }
            distance = step(host);
        }
        parts.hosts().release(host);
    }

    /** Does the next thing; the distance to keep after it, or nothing if there was nothing to do. */
    private Optional<Duration> step(String host) {
        Optional<DueFeed> feed = parts.feeds().findDue(host);
        if (feed.isPresent()) {
            return Optional.of(poll(feed.get()));
        }
        return parts.pages().findDue(host).map(this::download);
    }

    private Duration poll(DueFeed feed) {
        Optional<RobotsRules> rules = rulesFor(feed.requestUrl());
        if (rules.isEmpty()) {
            return distanceAfterRobots(feed.requestUrl());
        }
        if (settings.robotsForFeeds() && !rules.get().allow(feed.requestUrl())) {
            parts.poller().forbidden(feed);
            return Duration.ZERO;
        }
        parts.poller().poll(feed);
        return distance(rules.get());
    }

    private Duration download(DuePage page) {
        Optional<RobotsRules> rules = rulesFor(page.url());
        if (rules.isEmpty()) {
            return distanceAfterRobots(page.url());
        }
        if (!rules.get().allow(page.url())) {
            parts.downloader().forbidden(page);
            return Duration.ZERO;
        }
        parts.downloader().download(page);
        return distance(rules.get());
    }

    /** The rules, or nothing if they had to be asked for first: that was this step's request. */
    private Optional<RobotsRules> rulesFor(String url) {
        Optional<RobotsRules> known = findRules(url);
        if (known.isEmpty()) {
            parts.robotsFetcher().refresh(WebAddress.of(url).origin());
        }
        return known;
    }

    private Optional<RobotsRules> findRules(String url) {
        String origin = WebAddress.of(url).origin();
        return parts.robots().findFresh(origin).map(robots -> RobotsRules.of(robots, origin + "/robots.txt"));
    }

    /** A delay that was just asked for is kept to from the first request on. */
    private Duration distanceAfterRobots(String url) {
        return findRules(url).map(this::distance).orElse(settings.delay());
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
    record VisitSettings(Duration delay, boolean robotsForFeeds) {}
}
