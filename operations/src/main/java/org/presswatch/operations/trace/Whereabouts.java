package org.presswatch.operations.trace;

import java.util.List;
import java.util.Objects;

import org.presswatch.operations.trace.TraceEvent.What;

/** Says where an article is, judging by what happened to it last. */
final class Whereabouts {

    private Whereabouts() {}

    static String of(List<TraceEvent> events) {
        List<TraceEvent> ends =
                events.stream().filter(event -> event.what() != What.SENT_AGAIN).toList();
        if (ends.isEmpty()) {
            return "Unknown: no feed announced it, and no record of it is kept.";
        }
        TraceEvent last = ends.getLast();
        return switch (last.what()) {
            case ANNOUNCED -> "With the fetcher: " + last.detail() + ".";
            case DOWNLOADED, FETCHED -> "Waits for the parser.";
            case PARSED -> "Waits for the classifier.";
            case CLASSIFIED -> isJudged(last, events) ? "In the store." : "Waits for the store.";
            case DROPPED -> "Dropped by the " + last.who() + ": " + last.reason() + ".";
            case SET_ASIDE ->
                "Set aside by the " + last.who() + ": " + last.reason() + ". Its dead letter is " + last.place() + ".";
            case REPLAYED -> "Its dead letter was replayed and is on its way.";
            case GIVEN_UP -> "Its dead letter was dropped by a person.";
            case ERASED -> "Erased for good.";
            case STORED, JUDGED, SENT_AGAIN -> "In the store.";
        };
    }

    /** Two clocks are at work: the id says more than the time. */
    private static boolean isJudged(TraceEvent classified, List<TraceEvent> events) {
        return events.stream()
                .anyMatch(
                        event -> event.what() == What.JUDGED && Objects.equals(event.eventId(), classified.eventId()));
    }
}
