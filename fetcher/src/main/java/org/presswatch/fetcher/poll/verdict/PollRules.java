package org.presswatch.fetcher.poll.verdict;

import java.time.Instant;
import java.util.Optional;

import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedReader;
import org.presswatch.fetcher.feed.NotAFeedException;
import org.presswatch.fetcher.feed.section.SectionReader;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.Hash;
import org.presswatch.fetcher.http.address.Redirects;
import org.presswatch.fetcher.http.header.RetryAfter;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.feed.FeedKind;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Failed;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Gone;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Page;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Read;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Redirected;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Unchanged;

/** Decides what an answer means for a feed. */
public final class PollRules {

    private static final int HOPS = 5;

    private final FeedReader reader = new FeedReader();

    public PollVerdict judge(DueFeed feed, FetchResult result, Instant now) {
        return switch (result) {
            case Failure failure -> Failed.because(failure.reason().code(), failure.detail());
            case Answer answer when answer.isRedirect() -> redirect(feed, answer);
            case Answer answer -> judgeStatus(feed, answer, now);
        };
    }

    private PollVerdict judgeStatus(DueFeed feed, Answer answer, Instant now) {
        String status = "status " + answer.status();
        return switch (answer.status()) {
            case 200 -> body(feed, answer);
            case 304 -> new Unchanged(answer);
            case 404 -> Failed.because("not-found", null);
            case 410 -> new Gone();
            case 451 -> Failed.because("legal-block", null);
            case 401, 402, 403, 407 -> Failed.because("forbidden", status);
            case 429 -> new Failed("too-many-requests", null, RetryAfter.of(answer, now));
            case 503 -> new Failed("server-error", status, RetryAfter.of(answer, now));
            default -> Failed.because(answer.status() >= 500 ? "server-error" : "http-status", status);
        };
    }

    private static PollVerdict redirect(DueFeed feed, Answer answer) {
        String location = answer.header("location");
        Optional<String> target = Redirects.targetKeepingParameters(feed.requestUrl(), location);
        if (target.isEmpty()) {
            return Failed.because("bad-redirect", location);
        }
        if (Redirects.isDowngrade(feed.url(), target.get())) {
            return Failed.because("insecure-redirect", target.get());
        }
        return feed.hops() >= HOPS
                ? Failed.because("too-many-redirects", target.get())
                : new Redirected(target.get(), answer.status() == 301 || answer.status() == 308);
    }

    private Feed content(DueFeed feed, Answer answer) throws NotAFeedException {
        String type = answer.header("content-type");
        return feed.kind() == FeedKind.PAGE
                ? SectionReader.read(answer.body(), type, feed.requestUrl())
                : reader.read(answer.body(), type, feed.requestUrl());
    }

    private PollVerdict body(DueFeed feed, Answer answer) {
        String hash = Hash.of(answer.body());
        if (feed.errand() == null && hash.equals(feed.memory().bodyHash())) {
            return new Unchanged(answer);
        }
        try {
            return new Read(answer, hash, content(feed, answer));
        } catch (NotAFeedException e) {
            return switch (e.found()) {
                case NOTHING -> Failed.because("empty", e.getMessage());
                case HTML -> new Page(answer, false);
                case LOGIN -> new Page(answer, true);
                case UNKNOWN -> Failed.because("not-a-feed", e.getMessage());
            };
        }
    }
}
