package org.presswatch.fetcher.crawl;

import java.time.Duration;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.address.WebAddress;
import org.presswatch.fetcher.robots.RobotsFetcher.Turns;

/**
 * Follows a robots.txt to another host without breaking that host's peace: only if nobody speaks to it and its distance
 * is kept. It never waits, so two replicas cannot wait for each other.
 *
 * @param delay between two requests to a host
 */
public record RobotsTurns(HostRepository hosts, Duration delay) implements Turns {

    @Override
    public @Nullable FetchResult inTurn(String from, String url, Function<String, FetchResult> fetch) {
        String host = WebAddress.of(url).authority();
        if (host.equals(WebAddress.of(from).authority())) {
            return fetch.apply(url);
        }
        if (!hosts.take(host)) {
            return null;
        }
        try {
            return fetch.apply(url);
        } finally {
            hosts.release(host, delay);
        }
    }
}
