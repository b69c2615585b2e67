package org.presswatch.fetcher.robots;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.http.FailureReason;
import org.presswatch.fetcher.http.FetchRequest;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.http.address.Redirects;

/** Reads an origin's robots.txt and remembers what came of it, as RFC 9309, 2.3 and 2.4 want. */
public final class RobotsFetcher {

    /** RFC 9309: at least 500 KiB have to be read; what comes after does not count. */
    private static final long LARGEST = 512 * 1024;

    /** Asks a host in its own turn, although the work is another host's. */
    @FunctionalInterface
    public interface Turns {

        /** What {@code fetch} makes of {@code url}, or null if its host cannot be spoken to now. */
        @Nullable
        FetchResult inTurn(String from, String url, Function<String, FetchResult> fetch);
    }

    private static final int HOPS = 5;
    private static final Duration KEEP_UNREACHABLE = Duration.ofMinutes(10);

    /** RFC 9309: after a day a copy is old, but better than none while the server is down. */
    private static final Duration OLDEST_COPY = Duration.ofDays(7);

    private final WebClient web;
    private final RobotsRepository robots;
    private final Turns turns;
    private final Duration keep;

    /** @param keep how long a file is kept to before it is read again, at most 24 hours by the RFC */
    public RobotsFetcher(WebClient web, RobotsRepository robots, Turns turns, Duration keep) {
        this.web = web;
        this.robots = robots;
        this.turns = turns;
        this.keep = keep;
    }

    /**
     * Asks for the file and stores what it says. Where it has moved to a host that cannot be spoken to now, nothing is
     * stored: the next call tries again.
     */
    public void refresh(String origin) {
        switch (follow(origin + "/robots.txt")) {
            case null -> {
                // Another time.
            }
            case Answer answer
            when answer.status() >= 200 && answer.status() < 300 ->
                robots.save(origin, new RobotsRecord(RobotsRecord.Verdict.RULES, answer.body()), keep);
            case Answer answer when answer.status() == 429 || answer.status() >= 500 -> unreachable(origin);
            case Answer answer -> robots.save(origin, RobotsRecord.ALLOW_ALL, keep);
            case Failure failure
            when isRefusedByUs(failure) -> robots.save(origin, RobotsRecord.ALLOW_ALL, KEEP_UNREACHABLE);
            case Failure failure -> unreachable(origin);
        }
    }

    /** What it would have said does not matter: the request for the page is refused too, and with the true reason. */
    private static boolean isRefusedByUs(Failure failure) {
        return failure.reason() == FailureReason.BLOCKED_ADDRESS || failure.reason() == FailureReason.BLOCKED_PORT;
    }

    private void unreachable(String origin) {
        if (!robots.prolong(origin, KEEP_UNREACHABLE, OLDEST_COPY)) {
            robots.save(
                    origin, RobotsRecord.DISALLOW_ALL, keep.compareTo(KEEP_UNREACHABLE) < 0 ? keep : KEEP_UNREACHABLE);
        }
    }

    /** More hops than allowed mean that there is no file; null means that a host on the way is busy. */
    private @Nullable FetchResult follow(String robotsUrl) {
        String url = robotsUrl;
        FetchResult result = fetch(url);
        for (int hop = 0; hop < HOPS && result instanceof Answer answer && answer.isRedirect(); hop++) {
            Optional<String> next = Redirects.targetKeepingParameters(url, answer.header("location"));
            if (next.isEmpty()) {
                return result;
            }
            url = next.get();
            result = turns.inTurn(robotsUrl, url, this::fetch);
        }
        return result;
    }

    private FetchResult fetch(String url) {
        return web.fetch(FetchRequest.beginning(url, "text/plain, */*;q=0.5", LARGEST));
    }
}
