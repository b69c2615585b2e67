package org.presswatch.fetcher.robots;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.http.FetchRequest;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.WebAddress;
import org.presswatch.fetcher.http.WebClient;

/** Reads an origin's robots.txt and remembers what came of it, as RFC 9309, 2.3 and 2.4 want. */
public final class RobotsFetcher {

    /** RFC 9309: at least 500 KiB have to be read. */
    private static final long LARGEST = 512 * 1024;

    private static final int HOPS = 5;
    private static final Duration KEEP_UNREACHABLE = Duration.ofMinutes(10);

    /** RFC 9309: after a day a copy is old, but better than none while the server is down. */
    private static final Duration OLDEST_COPY = Duration.ofDays(7);

    private final WebClient web;
    private final RobotsRepository robots;
    private final Duration keep;

    /** @param keep how long a file is kept to before it is read again, at most 24 hours by the RFC */
    public RobotsFetcher(WebClient web, RobotsRepository robots, Duration keep) {
        this.web = web;
        this.robots = robots;
        this.keep = keep;
    }

    /** Asks for the file and stores what it says. */
    public void refresh(String origin) {
        FetchResult result = follow(origin + "/robots.txt");
        switch (result) {
            case Answer answer
            when answer.status() >= 200 && answer.status() < 300 ->
                robots.save(origin, new RobotsRecord(RobotsRecord.Verdict.RULES, answer.body()), keep);
            case Answer answer when answer.status() == 429 || answer.status() >= 500 -> unreachable(origin);
            case Answer answer -> robots.save(origin, RobotsRecord.ALLOW_ALL, keep);
            case Failure failure -> unreachable(origin);
        }
    }

    private void unreachable(String origin) {
        if (!robots.prolong(origin, KEEP_UNREACHABLE, OLDEST_COPY)) {
            robots.save(
                    origin, RobotsRecord.DISALLOW_ALL, keep.compareTo(KEEP_UNREACHABLE) < 0 ? keep : KEEP_UNREACHABLE);
        }
    }

    /** Only within the host: another one would be asked out of its turn. More hops than allowed mean there is no file. */
    private FetchResult follow(String robotsUrl) {
        String url = robotsUrl;
        FetchResult result = fetch(url);
        for (int hop = 0; hop < HOPS && result instanceof Answer answer && answer.isRedirect(); hop++) {
            Optional<String> next = target(url, answer);
            if (next.isEmpty()) {
                return result;
            }
            url = next.get();
            result = fetch(url);
        }
        return result;
    }

    private FetchResult fetch(String url) {
        return web.fetch(FetchRequest.unconditional(url, "text/plain, */*;q=0.5", LARGEST));
    }

    private static Optional<String> target(String url, Answer answer) {
        String location = answer.header("location");
        if (location == null) {
            return Optional.empty();
        }
        String host = WebAddress.of(url).authority();
        try {
            return UrlNormaliser.normalise(
                            URI.create(url).resolve(location.strip()).toString())
                    .filter(target -> WebAddress.of(target).authority().equals(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
