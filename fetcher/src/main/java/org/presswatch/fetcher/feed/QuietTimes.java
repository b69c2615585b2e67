package org.presswatch.fetcher.feed;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * When a feed wants to be left alone: RSS's {@code skipHours} and {@code skipDays}, in GMT.
 *
 * @param hours of the day, 0 to 23
 */
public record QuietTimes(Set<Integer> hours, Set<DayOfWeek> days) {

    public static final QuietTimes NONE = new QuietTimes(Set.of(), Set.of());

    private static final int HOURS = 24;

    /** A feed that is never to be read would not be there: all hours or all days mean none. */
    public QuietTimes {
        hours = hours.size() >= HOURS ? Set.of() : Set.copyOf(hours);
        days = days.size() >= DayOfWeek.values().length ? Set.of() : Set.copyOf(days);
    }

    /** The time itself, or the end of the quiet that it falls into. */
    public Instant endAt(Instant time) {
        if (!isQuiet(time)) {
            return time;
        }
        Instant hour = time.truncatedTo(ChronoUnit.HOURS);
        while (isQuiet(hour)) {
            hour = hour.plus(1, ChronoUnit.HOURS);
        }
        return hour;
    }

    private boolean isQuiet(Instant time) {
        OffsetDateTime there = time.atOffset(ZoneOffset.UTC);
        return hours.contains(there.getHour()) || days.contains(there.getDayOfWeek());
    }
}
