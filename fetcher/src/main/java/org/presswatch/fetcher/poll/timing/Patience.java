package org.presswatch.fetcher.poll.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How long a feed may fail before it is disabled, and how rarely it is asked for then. What is usually wrong for good, like
 * a page where the feed was, is borne for {@code lasting}; what usually passes, like a name that does not resolve, four
 * times as long.
 *
 * @param retry between two polls of a disabled feed, for ever
 */
public record Patience(Duration lasting, Duration retry) {

    private static final int PASSING = 4;

    /** A feed must have failed that often, however long ago the first time was. */
    private static final int FAILURES = 5;

    private static final Set<String> LASTING = Set.of(
            "not-found",
            "html",
            "login-page",
            "empty",
            "not-a-feed",
            "no-feed-found",
            "forbidden",
            "legal-block",
            "http-status",
            "bad-redirect",
            "insecure-redirect",
            "too-many-redirects",
            "too-large",
            "blocked-address",
            "blocked-port",
            "blocked-url");

    /** Whether this failure says that the feed is not where it was. */
    public boolean isLasting(String reason) {
        return LASTING.contains(reason);
    }

    /**
     * Whether the feed is to be disabled.
     *
     * @param failures in a row, this one included
     */
    public boolean isOver(String reason, int failures, @Nullable Instant since, Instant now) {
        Duration budget = isLasting(reason) ? lasting : lasting.multipliedBy(PASSING);
        return since != null && failures >= FAILURES && !now.isBefore(since.plus(budget));
    }
}
