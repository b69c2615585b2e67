package org.presswatch.parser.extract.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * A date that a page names.
 *
 * @param day the calendar day in the page's own zone
 * @param time absent where the page names only a day
 * @param offset absent where the page names no zone
 * @param source where it was read
 */
public record PageDate(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset, Source source) {

    /** Where a date was read, the surest first. */
    public enum Source {
        STRUCTURED_DATA,
        META,
        TIME_ELEMENT,
        URL,
        TEXT,
        FEED;

        /** How far a date from here may be believed, 0 to 1. */
        public double confidence() {
            return 1 - ordinal() * 0.1;
        }
    }

    /** The moment: UTC where no zone is named, midnight where no time is. */
    public Instant instant() {
        LocalTime atTime = time == null ? LocalTime.MIDNIGHT : time;
        return day.atTime(atTime).toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    public boolean hasTime() {
        return time != null;
    }
}
