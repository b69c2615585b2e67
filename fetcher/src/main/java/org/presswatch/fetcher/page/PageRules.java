package org.presswatch.fetcher.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.presswatch.events.HttpFacts;
import org.presswatch.fetcher.http.FailureReason;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.Hash;
import org.presswatch.fetcher.http.address.Redirects;
import org.presswatch.fetcher.http.header.RetryAfter;

/** Decides what an answer means for a page. */
final class PageRules {

    private static final int HOPS = 5;
    private static final int ATTEMPTS = 6;
    private static final Duration LONGEST_DELAY = Duration.ofHours(24);

    private final Duration firstDelay;

    /** @param firstDelay before the second attempt; each later one waits four times as long as the one before */
    PageRules(Duration firstDelay) {
        this.firstDelay = firstDelay;
    }

    PageOutcome judge(DuePage page, FetchResult result, Instant now) {
        return switch (result) {
            case Answer answer -> judgeAnswer(page, answer, now);
            case Failure(FailureReason reason, String detail) ->
                isTransient(reason) ? again(page, reason.code()) : new PageOutcome.Dropped(reason.code(), null);
        };
    }

    /** Somebody put a page of his own in its place: it may be there again later. */
    PageOutcome blocked(DuePage page) {
        return again(page, "block-page");
    }

    private PageOutcome judgeAnswer(DuePage page, Answer answer, Instant now) {
        if (answer.isRedirect()) {
            return redirect(page, answer);
        }
        return switch (answer.status()) {
            case 200 -> body(page, answer);
            case 304 -> new PageOutcome.Unchanged(facts(page, answer));
            case 404 -> new PageOutcome.Dropped("not-found", 404);
            case 410 -> new PageOutcome.Dropped("gone", 410);
            case 451 -> new PageOutcome.Dropped("legal-block", 451);
            case 401, 402, 403, 407 -> new PageOutcome.Dropped("forbidden", answer.status());
            case 429, 503 -> later(page, answer, now);
            case 408, 425, 500, 502, 504 -> again(page, "server-error");
            default -> new PageOutcome.Dropped("http-status", answer.status());
        };
    }

    private static PageOutcome body(DuePage page, Answer answer) {
        if (answer.body().length == 0) {
            return new PageOutcome.Dropped("empty", 200);
        }
        Optional<String> canonical = CanonicalPage.of(page.url(), answer.body());
        if (canonical.isPresent()
                && page.redirects().size() < HOPS
                && !page.redirects().contains(canonical.get())) {
            return new PageOutcome.Redirected(canonical.get(), 200);
        }
        String hash = Hash.of(answer.body());
        HttpFacts http = facts(page, answer);
        return hash.equals(page.bodyHash())
                ? new PageOutcome.Unchanged(http)
                : new PageOutcome.Fresh(http, answer.body(), hash, answer.at());
    }

    private static PageOutcome redirect(DuePage page, Answer answer) {
        if (page.redirects().size() >= HOPS) {
            return new PageOutcome.Dropped("too-many-redirects", answer.status());
        }
        Optional<String> target = Redirects.target(page.url(), answer.header("location"));
        if (target.isEmpty() || target.get().equals(page.url())) {
            return new PageOutcome.Dropped("bad-redirect", answer.status());
        }
        boolean insecureAnyway = page.entry().feedUrl().startsWith("http:");
        if (Redirects.isDowngrade(page.url(), target.get()) && !insecureAnyway) {
            return new PageOutcome.Dropped("insecure-redirect", answer.status());
        }
        return new PageOutcome.Redirected(target.get(), answer.status());
    }

    private PageOutcome later(DuePage page, Answer answer, Instant now) {
        String reason = answer.status() == 429 ? "too-many-requests" : "server-error";
        PageOutcome again = again(page, reason);
        return again instanceof PageOutcome.Postponed postponed
                ? new PageOutcome.Postponed(reason, RetryAfter.of(answer, now).orElse(postponed.delay()))
                : again;
    }

    private PageOutcome again(DuePage page, String reason) {
        if (page.attempts() >= ATTEMPTS) {
            return new PageOutcome.Dropped(reason, null);
        }
        Duration delay = firstDelay.multipliedBy(1L << 2 * (page.attempts() - 1));
        return new PageOutcome.Postponed(reason, delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
    }

    private static boolean isTransient(FailureReason reason) {
        return switch (reason) {
            case DNS_FAILURE, TLS_FAILURE, TIMEOUT, CONNECTION_FAILURE, PROTOCOL_ERROR -> true;
            case BLOCKED_ADDRESS, BLOCKED_PORT, BLOCKED_URL, HEADER_LIMIT, TOO_LARGE, BAD_ENCODING -> false;
        };
    }

    private static HttpFacts facts(DuePage page, Answer answer) {
        return new HttpFacts(
                answer.status(),
                answer.header("content-type"),
                answer.header("content-language"),
                answer.header("etag"),
                answer.header("last-modified"),
                page.redirects(),
                answer.uncheckedCertificate() ? true : null);
    }
}
