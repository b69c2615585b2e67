package org.presswatch.fetcher.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.feed.FeedFormat;
import org.presswatch.fetcher.feed.FeedHints;
import org.presswatch.fetcher.host.HostHealth;
import org.presswatch.fetcher.host.KnownTrouble;
import org.presswatch.fetcher.http.FetchRequest;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.feed.FeedKind;
import org.presswatch.fetcher.poll.feed.FeedMemory;
import org.presswatch.fetcher.poll.table.FeedRepository;
import org.presswatch.fetcher.poll.timing.BackOff;
import org.presswatch.fetcher.poll.timing.Consequence;
import org.presswatch.fetcher.poll.timing.NextPoll;
import org.presswatch.fetcher.poll.timing.Patience;
import org.presswatch.fetcher.poll.timing.PollTiming;
import org.presswatch.fetcher.poll.verdict.Announcements;
import org.presswatch.fetcher.poll.verdict.FeedFacts;
import org.presswatch.fetcher.poll.verdict.News;
import org.presswatch.fetcher.poll.verdict.PollRules;
import org.presswatch.fetcher.poll.verdict.PollVerdict;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Failed;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Gone;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Page;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Read;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Redirected;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Unchanged;
import org.presswatch.fetcher.poll.verdict.Validators;
import org.presswatch.fetcher.websub.Subscriptions;

/** Polls one feed: one request, and the consequences. */
public final class FeedPoller {

    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    private final PollRules rules = new PollRules();
    private final WebClient web;
    private final FeedRepository feeds;
    private final FeedSearch search;
    private final SitemapRound sitemaps;
    private final Subscriptions subscriptions;
    private final HostHealth health;
    private final PollSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    public FeedPoller(PollParts parts, PollSettings settings) {
        this.web = parts.web();
        this.feeds = parts.feeds();
        this.search = new FeedSearch(parts.feeds(), parts.robots());
        this.sitemaps = new SitemapRound(parts.feeds(), parts.sitemaps());
        this.subscriptions = parts.subscriptions();
        this.health = parts.health();
        this.meters = parts.meters();
        this.clock = parts.clock();
        this.settings = settings;
    }

    /**
     * Makes one request and stores what came of it.
     *
     * @param trouble what is known of the host
     */
    public void poll(DueFeed feed, KnownTrouble trouble) {
        meters.counter("fetcher.feeds.polled").increment();
        FetchResult result = web.fetch(request(feed));
        Instant now = clock.instant();
        Optional<String> block = Optional.empty();
        switch (result) {
            case Failure failure -> health.failed(feed.host(), feed.requestUrl(), failure, now, trouble);
            case Answer answer -> block = health.answered(feed.host(), feed.requestUrl(), answer, now, trouble);
        }
        if (block.isPresent()) {
            fail(feed, Failed.because("block-page", block.get()), now);
        } else {
            store(feed, rules.judge(feed, result, now), now);
        }
    }

    /** Robots may not fetch it. */
    public void forbidden(DueFeed feed) {
        meters.counter("fetcher.feeds.polled").increment();
        fail(feed, Failed.because("robots-forbidden", null), clock.instant());
    }

    private FetchRequest request(DueFeed feed) {
        FeedMemory memory = feed.memory();
        return feed.errand() == null && settings.validators().believe(feed, clock.instant())
                ? new FetchRequest(feed.requestUrl(), ACCEPT, memory.etag(), memory.lastModified(), settings.largest())
                : FetchRequest.unconditional(feed.requestUrl(), ACCEPT, settings.largest());
    }

    private void store(DueFeed feed, PollVerdict verdict, Instant now) {
        switch (verdict) {
            case Read read -> read(feed, read, now);
            case Unchanged(var answer) -> {
                feeds.unchanged(feed, settings.timing().unchanged(feed, answer, now), answer.status() == 200);
                meters.counter("fetcher.feeds.unchanged").increment();
                if (feed.kind() == FeedKind.INDEX) {
                    sitemaps.begin(feed);
                }
            }
            case Redirected(var target, var permanent) -> {
                feeds.redirected(feed, target, permanent);
                meters.counter("fetcher.feeds.redirected").increment();
            }
            case Page page -> page(feed, page, now);
            case Failed failed -> fail(feed, failed, now);
            case Gone gone -> end(feed, now);
        }
    }

    private void read(DueFeed feed, Read read, Instant now) {
        if (feed.isSearched() && read.content().items().isEmpty()) {
            fail(feed, Failed.because("empty-feed", null), now);
            return;
        }
        Announcements pages = Announcements.of(feed, read.content(), now, web.routes()::home);
        var received = new PollTiming.Received(read.answer(), now);
        var news = new News(pages, settings.pageSpacing(), Validators.lie(feed, read.answer()));
        IntFunction<NextPoll> next =
                fresh -> settings.timing().changed(feed, read.content().hints(), pages.fresh(), fresh, received);
        if (feed.isSitemap()) {
            sitemapRead(feed, news, next);
            return;
        }
        if (read.content().format() == FeedFormat.SITEMAP_INDEX) {
            sitemaps.store(feed, read.content().items());
        }
        int due = feeds.changed(feed, FeedFacts.of(read), news, next);
        count(due);
        FeedHints hints = read.content().hints();
        if (settings.websub() && hints.hub() != null) {
            subscribe(feed, hints.hub(), hints.self());
        }
        if (read.content().format() == FeedFormat.SITEMAP_INDEX) {
            sitemaps.begin(feed);
        }
    }

    private void subscribe(DueFeed feed, String hub, @Nullable String self) {
        UrlNormaliser.normaliseKeepingParameters(hub)
                .ifPresent(url -> subscriptions.wish(feed.id(), url, self != null ? self : feed.requestUrl()));
    }

    private void sitemapRead(DueFeed feed, News news, IntFunction<NextPoll> next) {
        count(feeds.sitemapRead(feed, news, next));
        nextSitemap(feed, next.apply(0).delay());
    }

    private void nextSitemap(DueFeed feed, Duration delay) {
        sitemaps.next(feed, feed.errand() == null ? List.of() : feed.errand().queue(), delay);
    }

    private void count(int due) {
        meters.counter("fetcher.feeds.changed").increment();
        meters.counter("fetcher.pages.announced").increment(due);
    }

    /** A page where a feed was expected: where nobody has seen the feed yet, it may name it. */
    private void page(DueFeed feed, Page page, Instant now) {
        if (!search.mayBeginAt(feed)) {
            fail(feed, Failed.because(page.login() ? "login-page" : "html", "a page instead of a feed"), now);
        } else if (search.begin(feed, page.answer())) {
            meters.counter("fetcher.feeds.searched").increment();
        } else {
            fail(feed, Failed.because("no-feed-found", null), now);
        }
    }

    private void fail(DueFeed feed, Failed failed, Instant now) {
        meters.counter("fetcher.feeds.failed", "reason", failed.reason()).increment();
        if (feed.isSitemap()) {
            nextSitemap(feed, settings.timing().usual(feed));
        } else if (!feed.isSearched()) {
            failPlainly(feed, failed, now);
        } else if (!search.next(feed)) {
            notFound(feed, now);
        }
    }

    private void notFound(DueFeed feed, Instant now) {
        if (feed.life().disabledAt() != null) {
            feeds.rest(feed, BackOff.around(settings.patience().retry()));
        } else {
            failPlainly(
                    feed,
                    Failed.because("no-feed-found", "no feed was found from this page; give the feed's own address"),
                    now);
        }
    }

    private void failPlainly(DueFeed feed, Failed failed, Instant now) {
        Patience patience = settings.patience();
        int failures = feed.life().failures() + 1;
        Instant since = feed.life().failingSince();
        boolean over = feed.life().disabledAt() != null || patience.isOver(failed.reason(), failures, since, now);
        feeds.failed(
                feed,
                failed,
                new Consequence(
                        over ? BackOff.around(patience.retry()) : next(feed, failed),
                        over,
                        patience.isLasting(failed.reason())));
        if (over && !feed.isSearched()) {
            search.askHome(feed);
        }
    }

    private Duration next(DueFeed feed, Failed failed) {
        Duration usual = settings.timing().usual(feed);
        Duration backOff = BackOff.after(usual, feed.life().failures() + 1, settings.longestBackOff());
        return failed.wanted().filter(wait -> wait.compareTo(usual) > 0).orElse(backOff);
    }

    private void end(DueFeed feed, Instant now) {
        if (feed.errand() != null) {
            fail(feed, Failed.because("gone", null), now);
            return;
        }
        feeds.gone(feed);
        meters.counter("fetcher.feeds.failed", "reason", "gone").increment();
    }
}
