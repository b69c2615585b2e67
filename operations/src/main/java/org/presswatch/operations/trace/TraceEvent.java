package org.presswatch.operations.trace;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.presswatch.operations.broker.Place;

/**
 * Something that happened to an article.
 *
 * @param at when, as whoever tells it knows it
 * @param who the service, or {@code operator}
 * @param what in a word, see {@link What}
 * @param detail one line for people
 * @param revision of the article that it is about, if it says so
 * @param reason of a drop or a dead letter
 * @param eventId {@code ce_id} of the record, if it has one
 * @param place where the record stands, if there is one
 * @param lane {@code backfill} for history that was run again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TraceEvent(
        Instant at,
        String who,
        What what,
        String detail,
        @Nullable Integer revision,
        @Nullable String reason,
        @Nullable String eventId,
        @Nullable Place place,
        @Nullable String lane) {

    /** The kinds of things that happen to an article, in the order of the line. */
    public enum What {
        ANNOUNCED,
        DOWNLOADED,
        FETCHED,
        PARSED,
        CLASSIFIED,
        DROPPED,
        SET_ASIDE,
        REPLAYED,
        GIVEN_UP,
        SENT_AGAIN,
        STORED,
        JUDGED,
        ERASED;

        /** For people and programs: lower case, words joined by hyphens. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** An event that no record tells. */
    public static TraceEvent of(Instant at, String who, What what, String detail, @Nullable Integer revision) {
        return new TraceEvent(at, who, what, detail, revision, null, null, null, null);
    }
}
