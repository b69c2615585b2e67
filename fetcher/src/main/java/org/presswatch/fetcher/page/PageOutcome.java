package org.presswatch.fetcher.page;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.HttpFacts;

/** What a download means for its page. */
sealed interface PageOutcome {

    /**
     * There is a body that was not handed on yet.
     *
     * @param at when it began to arrive
     */
    record Fresh(HttpFacts http, byte[] body, String bodyHash, Instant at) implements PageOutcome {}

    /** It is as it was. */
    record Unchanged(HttpFacts http) implements PageOutcome {}

    record Redirected(String target, int status) implements PageOutcome {}

    /** @param status of the answer, where there was one */
    record Dropped(String reason, @Nullable Integer status) implements PageOutcome {}

    record Postponed(String reason, Duration delay) implements PageOutcome {}
}
