package org.presswatch.fetcher.discovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedReader;
import org.presswatch.fetcher.feed.NotAFeedException;
import org.presswatch.fetcher.feed.text.DecodedText;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.address.Redirects;
import org.presswatch.fetcher.http.address.WebAddress;

/** Tells at once which feeds a site has: what its home page names and what is usual, each read to be sure. */
public final class FeedFinder {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int HOPS = 5;

    private final FeedReader reader = new FeedReader();
    private final Function<String, FetchResult> fetch;
    private final Function<String, List<String>> sitemaps;
    private final Clock clock;

    /**
     * @param fetch asks for an address, in its host's turn
     * @param sitemaps what the robots.txt of an origin names
     */
    public FeedFinder(Function<String, FetchResult> fetch, Function<String, List<String>> sitemaps, Clock clock) {
        this.fetch = fetch;
        this.sitemaps = sitemaps;
        this.clock = clock;
    }

    /** A feed that was read. */
    public record FoundFeed(String url, @Nullable String title, String format, int entries) {}

    /**
     * What was found.
     *
     * @param problem why there may be more, or why there is nothing; null if all went well
     */
    public record Found(List<FoundFeed> feeds, @Nullable String problem) {}

    /** The feeds of the site with that home page; a feed's own address finds that feed. */
    public Found find(String url) {
        Optional<String> start = UrlNormaliser.normaliseKeepingParameters(url);
        if (start.isEmpty()) {
            return new Found(List.of(), "'" + url + "' is no http or https address");
        }
        Instant end = clock.instant().plus(PATIENCE);
        Fetched page = follow(start.get());
        if (!(page.result() instanceof Answer answer) || answer.status() != 200) {
            return new Found(List.of(), page.url() + " gives no page: " + problem(page.result()));
        }
        Optional<FoundFeed> itself = feed(page.url(), answer);
        return itself.isPresent() ? new Found(List.of(itself.get()), null) : around(page.url(), answer, end);
    }

    private Found around(String home, Answer page, Instant end) {
        String origin = WebAddress.of(home).origin();
        String html = DecodedText.of(page.body(), page.header("content-type")).text();
        List<String> candidates = Stream.concat(
                        FeedLinks.onPage(html, home).stream(),
                        FeedLinks.around(origin, sitemaps.apply(origin)).stream())
                .map(FeedLink::url)
                .distinct()
                .toList();
        var feeds = new ArrayList<FoundFeed>();
        for (String candidate : candidates) {
            if (clock.instant().isAfter(end)) {
                return new Found(feeds, "not all addresses could be asked for in time");
            }
            Fetched there = follow(candidate);
            if (there.result() instanceof Answer answer && answer.status() == 200) {
                feed(there.url(), answer)
                        .filter(feed ->
                                feeds.stream().noneMatch(known -> known.url().equals(feed.url())))
                        .ifPresent(feeds::add);
            }
        }
        return new Found(feeds, feeds.isEmpty() ? "no feed was found; kind: page reads the links of a page" : null);
    }

    private Optional<FoundFeed> feed(String url, Answer answer) {
        try {
            Feed feed = reader.read(answer.body(), answer.header("content-type"), url);
            String format = feed.format().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Optional.of(
                    new FoundFeed(url, feed.title(), format, feed.items().size()));
        } catch (NotAFeedException e) {
            return Optional.empty();
        }
    }

    private Fetched follow(String url) {
        String at = url;
        FetchResult result = fetch.apply(at);
        for (int hop = 0; hop < HOPS && result instanceof Answer answer && answer.isRedirect(); hop++) {
            Optional<String> next = Redirects.targetKeepingParameters(at, answer.header("location"));
            if (next.isEmpty() || Redirects.isDowngrade(url, next.get())) {
                return new Fetched(at, result);
            }
            at = next.get();
            result = fetch.apply(at);
        }
        return new Fetched(at, result);
    }

    private static String problem(FetchResult result) {
        return switch (result) {
            case Answer answer -> "status " + answer.status();
            case FetchResult.Failure failure -> failure.reason().code() + ", " + failure.detail();
        };
    }

    private record Fetched(String url, FetchResult result) {}
}
