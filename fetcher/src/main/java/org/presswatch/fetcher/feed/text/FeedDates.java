package org.presswatch.fetcher.feed.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Dates as feeds write them: RFC 3339 and its relatives, RFC 822 and its, and what {@code asctime} makes. */
public final class FeedDates {

    private static final String TIME = "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?";
    private static final String ZONE = "\\s*(Z|[A-Za-z]{1,5}|(?:GMT|UTC?)?\\s*[+-]\\d{1,2}:?\\d{2}|[+-]\\d{1,2})?";

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:[Tt\\s]+" + TIME + ZONE + ")?.*", Pattern.DOTALL);
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[\\p{L}.]+,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,})\\.?,?[\\s-]+(\\d{4}|\\d{2})(?:[,\\s]+" + TIME + ZONE
                    + ")?.*",
            Pattern.DOTALL);
    private static final Pattern ASCTIME = Pattern.compile(
            "(?:\\p{L}{3,},?\\s+)?(\\p{L}{3,})\\.?\\s+(\\d{1,2}),?\\s+(?:" + TIME + ZONE + "\\s+)?(\\d{4}).*",
            Pattern.DOTALL);

    /** The name before an offset: {@code GMT+0300}. */
    private static final Pattern SUPERFLUOUS = Pattern.compile("^(GMT|UTC?)\\s*(?=[+-])");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("ET", -5),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("CT", -6),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("MT", -7),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("PT", -8),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9));
    private static final int LONGEST = 100;
    private static final long SECONDS_A_DAY = 86_400;

    private FeedDates() {}

    /** The moment that {@code text} names; a missing zone is UTC. Nothing if it is no date. */
    public static Optional<Instant> parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String date = text.strip();
        try {
            return iso(date).or(() -> rfc822(date)).or(() -> asctime(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> iso(String text) {
        Matcher m = ISO.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return instant(number(m.group(1), 0), number(m.group(2), 1), number(m.group(3), 1), new Time(m, 4));
    }

    private static Optional<Instant> rfc822(String text) {
        Matcher m = RFC_822.matcher(text);
        int month = m.matches() ? month(m.group(2)) : 0;
        if (month == 0) {
            return Optional.empty();
        }
        return instant(year(m.group(3)), month, number(m.group(1), 1), new Time(m, 4));
    }

    private static Optional<Instant> asctime(String text) {
        Matcher m = ASCTIME.matcher(text);
        int month = m.matches() ? month(m.group(1)) : 0;
        if (month == 0) {
            return Optional.empty();
        }
        return instant(number(m.group(7), 0), month, number(m.group(2), 1), new Time(m, 3));
    }

    private record Time(
            int hour, int minute, int second, @Nullable String zone) {

        Time(Matcher m, int first) {
            this(
                    number(m.group(first), 0),
                    number(m.group(first + 1), 0),
                    number(m.group(first + 2), 0),
                    m.group(first + 3));
        }
    }

    /** Midnight written as 24:00 and leap seconds are moments too. */
    private static Optional<Instant> instant(int year, int month, int day, Time time) {
        if (time.hour > 24 || time.minute > 59 || time.second > 60) {
            return Optional.empty();
        }
        long minutes = time.hour * 60L + time.minute - offsetMinutes(time.zone);
        return Optional.of(Instant.ofEpochSecond(
                LocalDate.of(year, month, day).toEpochDay() * SECONDS_A_DAY + minutes * 60 + time.second));
    }

    private static int offsetMinutes(@Nullable String zone) {
        if (zone == null) {
            return 0;
        }
        String name = SUPERFLUOUS.matcher(zone.toUpperCase(Locale.ROOT)).replaceFirst("");
        if (!name.startsWith("+") && !name.startsWith("-")) {
            return ZONE_HOURS.getOrDefault(name, 0) * 60;
        }
        String digits = name.substring(1).replace(":", "");
        int minutes = digits.length() <= 2
                ? Integer.parseInt(digits) * 60
                : Integer.parseInt(digits.substring(0, digits.length() - 2)) * 60
                        + Integer.parseInt(digits.substring(digits.length() - 2));
        return name.startsWith("-") ? -minutes : minutes;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
