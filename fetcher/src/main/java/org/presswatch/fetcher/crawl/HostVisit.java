package org.presswatch.fetcher.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.presswatch.fetcher.host.ClaimedHost;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.host.KnownTrouble;
import org.presswatch.fetcher.http.address.WebAddress;
import org.presswatch.fetcher.page.DuePage;
import org.presswatch.fetcher.page.PageDownloader;
import org.presswatch.fetcher.page.PageJournal;
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

    private static final int FORBIDDEN_AT_ONCE = 500;

    private final VisitParts parts;
    private final VisitSettings settings;
    private final Clock clock;

    HostVisit(VisitParts parts, VisitSettings settings, Clock clock) {
        this.parts = parts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a step came to.
     *
     * @param distance to keep after it
     * @param next page of the host, if it was taken in the same step
     */
    private record Step(Duration distance, Optional<DuePage> next) {

        Step(Duration distance) {
            this(distance, Optional.empty());
        }
    }

    void run(ClaimedHost claimed) {
        String host = claimed.name();
        var visit =
                new VisitState(host, new RulesInHand(parts.robots()), new KnownTrouble(claimed), new VisitTime(clock));
        Optional<Step> step = begin(visit);
        while (step.isPresent()) {
            Step last = step.get();
            if (last.next().isPresent()) {
                step = Optional.of(download(last.next().get(), visit));
            } else if (!last.distance().isZero() || visit.time().isOver()) {
                parts.hosts().release(host, last.distance());
                return;
            } else {
                step = next(visit);
            }
        }
        parts.hosts().release(host, Duration.ZERO);
    }

    /** Where a visit has one request only, feeds that are always due must not keep its pages from ever being asked for. */
    private Optional<Step> begin(VisitState visit) {
        return ThreadLocalRandom.current().nextBoolean()
                ? look(visit)
                : page(visit).or(() -> look(visit));
    }

    /** Goes on where there is no distance to keep; nothing if there is nothing more to do, or the host is lost. */
    private Optional<Step> next(VisitState visit) {
        if (!visit.time().isTimeToLook()) {
            return page(visit);
        }
        return parts.hosts().keep(visit.host(), Duration.ZERO) ? look(visit) : Optional.empty();
    }

    private Optional<Step> look(VisitState visit) {
        Optional<Step> polled = parts.feeds().findDue(visit.host()).map(feed -> new Step(poll(feed, visit)));
        // After the poll, however long it took: the pages are next.
        visit.time().looked();
        return polled.isPresent() ? polled : page(visit);
    }

    private Optional<Step> page(VisitState visit) {
        return parts.journal().take(visit.host()).map(page -> download(page, visit));
    }

    private Duration poll(DueFeed feed, VisitState visit) {
        Optional<RobotsRules> rules = rulesFor(feed.requestUrl(), visit.rules());
        if (rules.isEmpty()) {
            return distanceAfterRobots(feed.requestUrl(), visit.rules());
        }
        if (settings.robotsForFeeds() && !rules.get().allow(feed.requestUrl())) {
            parts.poller().forbidden(feed);
            return Duration.ZERO;
        }
        parts.poller().poll(feed, visit.trouble());
        return distance(rules.get());
    }

    private Step download(DuePage page, VisitState visit) {
        Optional<RobotsRules> rules = rulesFor(page.url(), visit.rules());
        if (rules.isEmpty()) {
            parts.pages().giveBack(page);
            return new Step(distanceAfterRobots(page.url(), visit.rules()));
        }
        if (!rules.get().allow(page.url())) {
            parts.downloader().forbidden(forbidden(page, rules.get()));
            return new Step(Duration.ZERO);
        }
        Duration distance = distance(rules.get());
        Optional<DuePage> next = parts.downloader()
                .download(
                        page,
                        visit.trouble(),
                        () -> distance.isZero() && visit.time().goesOn());
        return new Step(distance, next);
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
            PageJournal journal,
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
