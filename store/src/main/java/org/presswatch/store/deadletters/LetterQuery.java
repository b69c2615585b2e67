package org.presswatch.store.deadletters;

import java.time.Clock;
import java.time.Instant;

import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.presswatch.operations.broker.Moment;
import org.presswatch.operations.letters.LetterFilter;
import org.presswatch.store.search.BadParameterException;

/** The query parameters that choose dead letters. */
class LetterQuery {

    @Inject
    Clock clock;

    @RestQuery
    @Parameter(description = "The service that set them aside.", example = "parser")
    @Nullable
    String stage;

    @RestQuery
    @Parameter(description = "Where they came from.", example = "pages.fetched")
    @Nullable
    String topic;

    @RestQuery
    @Parameter(description = "Why.", example = "invalid-json")
    @Nullable
    String reason;

    @RestQuery
    @Parameter(description = "Set aside then or later: a day, a time, or an age such as `12h`.", example = "7d")
    @Nullable
    String since;

    @RestQuery
    @Parameter(description = "Set aside before then.", example = "2026-03-01")
    @Nullable
    String until;

    LetterFilter filter(boolean resolvedToo) {
        return new LetterFilter(stage, topic, reason, time("since", since), time("until", until), resolvedToo);
    }

    private @Nullable Instant time(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return Moment.find(text, clock)
                .orElseThrow(() -> new BadParameterException(name, "is no time", "Write " + Moment.FORMS + "."));
    }
}
