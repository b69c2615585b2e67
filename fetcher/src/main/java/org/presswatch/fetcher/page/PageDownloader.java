package org.presswatch.fetcher.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.SourceObserved.Kind;
import org.presswatch.fetcher.emit.EventOutlet;
import org.presswatch.fetcher.host.HostHealth;
import org.presswatch.fetcher.host.KnownTrouble;
import org.presswatch.fetcher.http.FetchRequest;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.page.PageJournal.Turned;
import org.presswatch.fetcher.page.PageRepository.Seen;
import org.presswatch.fetcher.page.PageTurn.Download;

/**
 * Downloads one page and hands it on: the page's row changes in the transaction that puts the event into the outbox, so a
 * crash leaves both or neither.
 */
public final class PageDownloader {

    private static final String ACCEPT = "text/html, application/xhtml+xml, */*;q=0.1";
    private static final String FORBIDDEN = "robots-forbidden";

    private final WebClient web;
    private final PageRepository pages;
    private final PageJournal journal;
    private final HostHealth health;
    private final EventOutlet outlet;
    private final PageSettings settings;
    private final PageRules rules;
    private final MeterRegistry meters;
    private final Clock clock;

    public PageDownloader(PageParts parts, PageSettings settings) {
        this.web = parts.web();
        this.pages = parts.pages();
        this.journal = parts.journal();
        this.health = parts.health();
        this.outlet = parts.outlet();
        this.meters = parts.meters();
        this.clock = parts.clock();
        this.settings = settings;
        this.rules = new PageRules(settings.firstRetry());
    }

    /**
     * Makes one request and stores what came of it.
     *
     * @param page that was taken
     * @param trouble what is known of the host
     * @param goesOn asked once it has come: whether the host's next page is to be taken at once
     * @return the next page, if it was taken
     */
    public Optional<DuePage> download(DuePage page, KnownTrouble trouble, BooleanSupplier goesOn) {
        meters.counter("fetcher.pages.requested").increment();
        FetchResult result =
                web.fetch(new FetchRequest(page.url(), ACCEPT, page.etag(), page.lastModified(), settings.largest()));
        Instant now = clock.instant();
        boolean blocked = switch (result) {
            case Failure failure -> {
                health.failed(page.host(), page.url(), failure, now, trouble);
                yield false;
            }
            case Answer answer ->
                health.answered(page.host(), page.url(), answer, now, trouble).isPresent();
        };
        return store(page, blocked ? rules.blocked(page) : rules.judge(page, result, now), now, goesOn);
    }

    /** Robots may not fetch them. */
    public void forbidden(Collection<DuePage> due) {
        meters.counter("fetcher.pages.requested").increment(due.size());
        pages.dropped(due, FORBIDDEN);
        meters.counter("fetcher.pages.dropped", "reason", FORBIDDEN).increment(due.size());
    }

    private Optional<DuePage> store(DuePage page, PageOutcome outcome, Instant now, BooleanSupplier goesOn) {
        switch (outcome) {
            case PageOutcome.Fresh fresh -> {
                return handOn(page, fresh, goesOn);
            }
            case PageOutcome.Unchanged(var http) -> {
                var seen = new Seen(page.revision(), page.bodyHash(), http);
                Turned turned = turn(new Download(page, seen, next(page), null), goesOn);
                meters.counter("fetcher.pages.unchanged").increment();
                return turned.next();
            }
            case PageOutcome.Redirected(var target, var status) -> {
                pages.redirected(page, target, status);
                meters.counter("fetcher.pages.redirected").increment();
            }
            case PageOutcome.Dropped(var reason, var status) -> drop(page, reason, status, now);
            case PageOutcome.Postponed(var reason, var delay) -> {
                pages.postponed(page, reason, delay);
                meters.counter("fetcher.pages.postponed", "reason", reason).increment();
            }
        }
        return Optional.empty();
    }

    private Optional<DuePage> handOn(DuePage page, PageOutcome.Fresh fresh, BooleanSupplier goesOn) {
        int revision = page.revision() + 1;
        var event =
                new PageFetched(page.id(), revision, page.url(), fresh.at(), fresh.http(), page.entry(), fresh.body());
        var seen = new Seen(revision, fresh.bodyHash(), fresh.http());
        Turned turned = turn(new Download(page, seen, next(page), outlet.prepare(event)), goesOn);
        meters.counter(turned.first() ? "fetcher.pages.fetched" : "fetcher.pages.unchanged")
                .increment();
        return turned.next();
    }

    private Turned turn(Download download, BooleanSupplier goesOn) {
        return journal.store(new PageTurn(download.page().host(), download, goesOn.getAsBoolean()));
    }

    private @Nullable Duration next(DuePage page) {
        return settings.nextVisit(page.visits()).orElse(null);
    }

    private void drop(DuePage page, String reason, @Nullable Integer status, Instant now) {
        pages.dropped(page, reason, status, session -> {
            if (status != null && (status == 404 || status == 410 || status == 451)) {
                outlet.add(session, takedown(page, status, now));
            }
        });
        meters.counter("fetcher.pages.dropped", "reason", reason).increment();
    }

    private static SourceObserved takedown(DuePage page, int status, Instant now) {
        return new SourceObserved(
                page.host(),
                status == 451 ? Kind.LEGAL_BLOCK : Kind.TAKEDOWN,
                page.url(),
                page.id(),
                page.entry().feedUrl(),
                now,
                status,
                page.revision() > 0 ? "a page that was there before" : "a page that a feed announced");
    }
}
