package org.presswatch.fetcher.crawl;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.FailureReason;
import org.presswatch.fetcher.http.FetchRequest;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.http.address.WebAddress;
import org.presswatch.fetcher.robots.RobotsFetcher;
import org.presswatch.fetcher.robots.RobotsRepository;
import org.presswatch.fetcher.robots.RobotsRules;

/**
 * A request that somebody waits for: made in the host's turn as all others, and only where robots.txt allows it.
 *
 * @param delay between two requests to a host
 */
public record PoliteFetch(WebClient web, HostRepository hosts, RobotsRepository robots, Duration delay, long largest)
        implements Function<String, FetchResult> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final int LOOKS = 60;

    @Override
    public FetchResult apply(String url) {
        WebAddress address = WebAddress.of(url);
        String origin = address.origin();
        if (robots.findFresh(origin).isEmpty()) {
            inTurn(address.authority(), () -> {
                new RobotsFetcher(web, robots, new RobotsTurns(hosts, delay), Duration.ofHours(1)).refresh(origin);
                return busy(url);
            });
        }
        if (!robots.findFresh(origin)
                .map(file -> RobotsRules.of(file, origin + "/robots.txt").allow(url))
                .orElse(false)) {
            return new Failure(FailureReason.BLOCKED_URL, "robots.txt does not allow it, or cannot be read");
        }
        return inTurn(address.authority(), () -> web.fetch(FetchRequest.unconditional(url, "*/*", largest)));
    }

    /** The addresses of sitemaps that the robots.txt of the origin names. */
    public List<String> sitemaps(String origin) {
        return robots.findFresh(origin)
                .map(file -> RobotsRules.of(file, origin + "/robots.txt").sitemaps())
                .orElse(List.of());
    }

    private FetchResult inTurn(String host, java.util.function.Supplier<FetchResult> request) {
        for (int look = 0; look < LOOKS; look++) {
            if (hosts.take(host)) {
                try {
                    return request.get();
                } finally {
                    hosts.release(host, delay);
                }
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return busy(host);
            }
        }
        return busy(host);
    }

    private static Failure busy(String what) {
        return new Failure(FailureReason.TIMEOUT, what + " is busy with other requests");
    }
}
