package org.presswatch.store.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.operations.trace.Trace;
import org.presswatch.operations.trace.TraceEvent;

/**
 * The way of one article through the line, for people.
 *
 * @param url as it was asked for
 * @param status where the article is now; null before anything was asked for
 * @param bad whether what was asked for is no web address
 */
public record TraceView(String url, @Nullable String status, List<Step> steps, List<String> notes, boolean bad) {

    /** Something that happened; {@code troubled} where it went no further. */
    public record Step(
            String at,
            String machineAt,
            String who,
            Term what,
            String detail,
            @Nullable String reason,
            @Nullable Integer revision,
            @Nullable String place,
            boolean troubled) {}

    static TraceView empty() {
        return new TraceView("", null, List.of(), List.of(), false);
    }

    static TraceView bad(String url) {
        return new TraceView(url, null, List.of(), List.of(), true);
    }

    static TraceView of(Trace trace, Locale locale) {
        return new TraceView(
                trace.url(),
                trace.status(),
                trace.events().stream().map(event -> step(event, locale)).toList(),
                trace.notes(),
                false);
    }

    private static Step step(TraceEvent event, Locale locale) {
        return new Step(
                Format.dayAndSecond(event.at(), locale),
                Format.machine(event.at()),
                event.who(),
                Term.of("step", event.what().toString(), locale),
                event.detail(),
                event.reason(),
                event.revision(),
                event.place() == null ? null : event.place().toString(),
                switch (event.what()) {
                    case DROPPED, SET_ASIDE, GIVEN_UP, ERASED -> true;
                    default -> false;
                });
    }
}
