package org.presswatch.operations.broker;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as people write it. */
public final class Moment {

    /** What {@link #find} understands, for messages. */
    public static final String FORMS = "2026-03-01, 2026-03-01T08:30:00Z, or an age such as 90m, 12h, 7d";

    private static final Pattern AGE = Pattern.compile("([0-9]{1,6})([smhd])");

    private Moment() {}

    /** The time in {@code text}: a day (its begin in UTC), a time with its zone, or an age; empty if it is none. */
    public static Optional<Instant> find(String text, Clock clock) {
        String written = text.strip();
        Matcher age = AGE.matcher(written);
        try {
            if (age.matches()) {
                return Optional.of(clock.instant().minus(duration(Long.parseLong(age.group(1)), age.group(2))));
            }
            return Optional.of(
                    written.indexOf('T') > 0
                            ? OffsetDateTime.parse(written).toInstant()
                            : LocalDate.parse(written)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration duration(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
