package org.presswatch.operations.letters;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.presswatch.operations.broker.Place;

/**
 * What somebody did about a dead letter: a record of {@code dead-letters.resolved}.
 *
 * @param letter where the dead letter stands
 * @param letterAt when it was set aside, in milliseconds: a topic that was made anew counts from 0 again
 * @param action {@code replayed} or {@code dropped}
 * @param at when it was done
 * @param by whoever did it
 */
public record Resolution(Place letter, long letterAt, Action action, Instant at, String by) {

    /** What can be done about a dead letter. */
    public enum Action {
        /** Sent back to where it came from. */
        @JsonProperty("replayed")
        REPLAYED,
        /** Not worth another try. */
        @JsonProperty("dropped")
        DROPPED
    }
}
