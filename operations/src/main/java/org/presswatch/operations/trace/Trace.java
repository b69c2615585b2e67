package org.presswatch.operations.trace;

import java.util.List;

/**
 * Where an article is, and everything that is known to have happened to it.
 *
 * @param url as it was asked for
 * @param normalised the form of the URL that counts
 * @param ids article ids that the URL stands for: of the page's address, and of the canonical address that the page names
 * @param status where it is now, one sentence
 * @param events the oldest first
 * @param notes what could not be looked at, and why
 */
public record Trace(
        String url, String normalised, List<String> ids, String status, List<TraceEvent> events, List<String> notes) {

    public Trace {
        ids = List.copyOf(ids);
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /** Whether anything is known of it. */
    public boolean isKnown() {
        return !events.isEmpty();
    }
}
