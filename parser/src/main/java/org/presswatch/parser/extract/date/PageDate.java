package org.presswatch.parser.extract.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * A date that a page names.
 *
 * @param day the calendar day where the page is published, which need not be the moment's day in UTC
 * @param moment absent where only a day is known
 * @param precision what was written
 * @param zone absent where none is known: then the moment counts as UTC
 */
public record PageDate(
        LocalDate day,
        @Nullable Instant moment,
        Precision precision,
        @Nullable ZoneOffset zone) {

    private static final Duration FARTHEST_WEST = Duration.ofHours(12);
    private static final Duration FARTHEST_EAST = Duration.ofHours(14);

    /** How exactly a date was written. */
    public enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    /** A date without a time. */
    public static PageDate of(LocalDate day) {
        return new PageDate(day, null, Precision.DAY, null);
    }

    /** A date with a time of that day. */
    public static PageDate of(LocalDate day, LocalTime time, Precision precision, @Nullable ZoneOffset zone) {
        Instant moment = day.atTime(time).toInstant(zone == null ? ZoneOffset.UTC : zone);
        return new PageDate(day, moment, precision, zone);
    }

    /** The moment; midnight UTC of the day where no time is known. */
    public Instant instant() {
        return moment != null ? moment : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    public boolean hasTime() {
        return moment != null;
    }

    /** Whether {@code local} may be this moment's day somewhere on earth. */
    public boolean mayBeDay(LocalDate local) {
        if (moment == null) {
            return day.equals(local);
        }
        Instant start = local.atStartOfDay().toInstant(ZoneOffset.UTC);
        return moment.isAfter(start.minus(FARTHEST_EAST).minusMillis(1))
                && moment.isBefore(start.plus(Duration.ofDays(1)).plus(FARTHEST_WEST));
    }

    /** The same moment, called by the day that it is where the page is published. */
    public PageDate onDay(LocalDate local) {
        return new PageDate(local, moment, precision, local.equals(day) ? zone : null);
    }
}
