package org.presswatch.fetcher.page;

import java.time.Clock;
import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.SourceObserved.Kind;
import org.presswatch.fetcher.emit.EventOutlet;
import org.presswatch.fetcher.host.HostHealth;
import org.presswatch.fetcher.http.FetchRequest;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.page.PageRepository.Seen;

/**
 * Downloads one page and hands it on. The page's row changes only after the broker has the event, and the revision
 * comes from the row: a crash in between leads to the same event again, never to none and never to another.
 */
public final class PageDownloader {

    private static final String ACCEPT = "text/html, application/xhtml+xml, */*;q=0.1";

    private final WebClient web;
    private final PageRepository pages;
    private final HostHealth health;
    private final EventOutlet outlet;
    private final PageSettings settings;
    private final PageRules rules;
    private final MeterRegistry meters;
    private final Clock clock;

    public PageDownloader(PageParts parts, PageSettings settings) {
        this.web = parts.web();
        this.pages = parts.pages();
        this.health = parts.health();
        this.outlet = parts.outlet();
        this.meters = parts.meters();
        this.clock = parts.clock();
        this.settings = settings;
        this.rules = new PageRules(settings.firstRetry());
    }

    /** Makes one request and stores what came of it. */
    public void download(DuePage due) {
        DuePage page = pages.begin(due);
        meters.counter("fetcher.pages.requested").increment();
        FetchResult result =
                web.fetch(new FetchRequest(page.url(), ACCEPT, page.etag(), page.lastModified(), settings.largest()));
        Instant now = clock.instant();
        if (result instanceof FetchResult.Failure failure) {
            health.failed(page.host(), page.url(), failure, now);
        } else {
            health.answered(page.host(), page.url(), now);
        }
        store(page, rules.judge(page, result, now), now);
    }

    /** Robots may not fetch it. */
    public void forbidden(DuePage page) {
        meters.counter("fetcher.pages.requested").increment();
        drop(page, "robots-forbidden", null);
    }

    private void store(DuePage page, PageOutcome outcome, Instant now) {
        switch (outcome) {
            case PageOutcome.Fresh fresh -> handOn(page, fresh);
            case PageOutcome.Unchanged(var http) -> {
                done(page, new Seen(page.revision(), page.bodyHash(), http));
                meters.counter("fetcher.pages.unchanged").increment();
            }
            case PageOutcome.Redirected(var target, var status) -> {
                pages.redirected(page, target, status);
                meters.counter("fetcher.pages.redirected").increment();
            }
            case PageOutcome.Dropped(var reason, var status) -> {
                observeTakedown(page, status, now);
                drop(page, reason, status);
            }
            case PageOutcome.Postponed(var reason, var delay) -> {
                pages.postponed(page, reason, delay);
                meters.counter("fetcher.pages.postponed", "reason", reason).increment();
            }
        }
    }

    private void handOn(DuePage page, PageOutcome.Fresh fresh) {
        int revision = page.revision() + 1;
        outlet.pageFetched(
                new PageFetched(page.id(), revision, page.url(), fresh.at(), fresh.http(), page.entry(), fresh.body()));
        done(page, new Seen(revision, fresh.bodyHash(), fresh.http()));
        meters.counter("fetcher.pages.fetched").increment();
    }

    private void done(DuePage page, Seen seen) {
        pages.done(page, seen, settings.nextVisit(page.visits()).orElse(null));
    }

    private void observeTakedown(DuePage page, @Nullable Integer status, Instant now) {
        if (status == null || status != 404 && status != 410 && status != 451) {
            return;
        }
        outlet.sourceObserved(new SourceObserved(
                page.host(),
                status == 451 ? Kind.LEGAL_BLOCK : Kind.TAKEDOWN,
                page.url(),
                page.id(),
                page.entry().feedUrl(),
                now,
                status,
                page.revision() > 0 ? "a page that was there before" : "a page that a feed announced"));
    }

    private void drop(DuePage page, String reason, @Nullable Integer status) {
        pages.dropped(page, reason, status);
        meters.counter("fetcher.pages.dropped", "reason", reason).increment();
    }
}
