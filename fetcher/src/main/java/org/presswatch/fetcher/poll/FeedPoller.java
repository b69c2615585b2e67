package org.presswatch.fetcher.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedReader;
import org.presswatch.fetcher.feed.NotAFeedException;
import org.presswatch.fetcher.host.HostHealth;
import org.presswatch.fetcher.http.FetchRequest;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.Hash;
import org.presswatch.fetcher.http.Redirects;
import org.presswatch.fetcher.http.RetryAfter;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.page.Announcement;

/** Polls one feed: one request, and the consequences. */
public final class FeedPoller {

    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";
    private static final int HOPS = 5;

    private final FeedReader reader = new FeedReader();
    private final WebClient web;
    private final FeedRepository feeds;
    private final HostHealth health;
    private final PollSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    public FeedPoller(PollParts parts, PollSettings settings) {
        this.web = parts.web();
        this.feeds = parts.feeds();
        this.health = parts.health();
        this.meters = parts.meters();
        this.clock = parts.clock();
        this.settings = settings;
    }

    /** Makes one request and stores what came of it. */
    public void poll(DueFeed feed) {
        meters.counter("fetcher.feeds.polled").increment();
        FetchResult result = web.fetch(request(feed));
        Instant now = clock.instant();
        switch (result) {
            case Failure failure -> {
                health.failed(feed.host(), feed.requestUrl(), failure, now);
                fail(feed, failure.reason().code(), failure.detail(), Optional.empty());
            }
            case Answer answer -> {
                health.answered(feed.host(), feed.requestUrl(), now);
                answered(feed, answer, now);
            }
        }
    }

    private FetchRequest request(DueFeed feed) {
        FeedMemory memory = feed.memory();
        return settings.validators().believe(feed, clock.instant())
                ? new FetchRequest(feed.requestUrl(), ACCEPT, memory.etag(), memory.lastModified(), settings.largest())
                : FetchRequest.unconditional(feed.requestUrl(), ACCEPT, settings.largest());
    }

    /** Robots may not fetch it. */
    public void forbidden(DueFeed feed) {
        meters.counter("fetcher.feeds.polled").increment();
        fail(feed, "robots-forbidden", null, Optional.empty());
    }

    private void answered(DueFeed feed, Answer answer, Instant now) {
        if (answer.isRedirect()) {
            redirected(feed, answer);
            return;
        }
        switch (answer.status()) {
            case 200 -> read(feed, answer, now);
            case 304 -> unchanged(feed, answer, now);
            case 404 -> fail(feed, "not-found", null, Optional.empty());
            case 410 -> end(feed);
            case 451 -> fail(feed, "legal-block", null, Optional.empty());
            case 401, 402, 403, 407 -> fail(feed, "forbidden", "status " + answer.status(), Optional.empty());
            case 429 -> fail(feed, "too-many-requests", null, RetryAfter.of(answer, now));
            case 503 -> fail(feed, "server-error", "status 503", RetryAfter.of(answer, now));
            default ->
                fail(
                        feed,
                        answer.status() >= 500 ? "server-error" : "http-status",
                        "status " + answer.status(),
                        Optional.empty());
        }
    }

    private void redirected(DueFeed feed, Answer answer) {
        Optional<String> target = Redirects.targetKeepingParameters(feed.requestUrl(), answer.header("location"));
        if (target.isEmpty()) {
            fail(feed, "bad-redirect", answer.header("location"), Optional.empty());
        } else if (Redirects.isDowngrade(feed.url(), target.get())) {
            fail(feed, "insecure-redirect", target.get(), Optional.empty());
        } else if (feed.hops() >= HOPS) {
            fail(feed, "too-many-redirects", target.get(), Optional.empty());
        } else {
            feeds.redirected(feed, target.get(), answer.status() == 301 || answer.status() == 308);
            meters.counter("fetcher.feeds.redirected").increment();
        }
    }

    private void read(DueFeed feed, Answer answer, Instant now) {
        String hash = Hash.of(answer.body());
        if (hash.equals(feed.memory().bodyHash())) {
            unchanged(feed, answer, now);
            return;
        }
        try {
            Feed content = reader.read(answer.body(), answer.header("content-type"), feed.requestUrl());
            Collection<Announcement> pages = Announcements.of(feed, content, now);
            var facts = new FeedFacts(
                    answer.header("etag"), answer.header("last-modified"), hash, content.title(), content.hints());
            var received = new PollTiming.Received(answer, now);
            int due = feeds.changed(
                    feed,
                    facts,
                    new News(pages, settings.pageSpacing(), Validators.lie(feed, answer)),
                    fresh -> settings.timing().changed(feed, content.hints(), pages, fresh, received));
            meters.counter("fetcher.feeds.changed").increment();
            meters.counter("fetcher.pages.announced").increment(due);
        } catch (NotAFeedException e) {
            fail(feed, "not-a-feed", e.getMessage(), Optional.empty());
        }
    }

    private void unchanged(DueFeed feed, Answer answer, Instant now) {
        feeds.unchanged(feed, settings.timing().unchanged(feed, answer, now), answer.status() == 200);
        meters.counter("fetcher.feeds.unchanged").increment();
    }

    private void fail(DueFeed feed, String reason, @Nullable String detail, Optional<Duration> wanted) {
        Duration usual = settings.timing().usual(feed);
        Duration backOff = BackOff.after(usual, feed.failures() + 1, settings.longestBackOff());
        Duration next = wanted.filter(wait -> wait.compareTo(usual) > 0).orElse(backOff);
        feeds.failed(feed, reason, detail, next);
        meters.counter("fetcher.feeds.failed", "reason", reason).increment();
    }

    /** The publisher took it away for good. */
    private void end(DueFeed feed) {
        feeds.failed(feed, "gone", "the server says that it is gone for good; it is not asked for again", null);
        meters.counter("fetcher.feeds.failed", "reason", "gone").increment();
    }
}
