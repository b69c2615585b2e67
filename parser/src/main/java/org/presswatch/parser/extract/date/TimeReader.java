package org.presswatch.parser.extract.date;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.date.PageDate.Precision;

/** Reads the time of day and the zone beside a date. */
final class TimeReader {

    /** Words and marks between a date and its time. */
    private static final int LONGEST_GAP = 3;

    private static final int LONGEST_TIME = 6;

    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("bst", 60),
            Map.entry("cet", 60),
            Map.entry("cest", 120),
            Map.entry("msk", 180),
            Map.entry("мск", 180),
            Map.entry("eet", 120),
            Map.entry("eest", 180),
            Map.entry("trt", 180),
            Map.entry("jst", 540),
            Map.entry("kst", 540),
            Map.entry("aest", 600),
            Map.entry("aedt", 660),
            Map.entry("est", -300),
            Map.entry("edt", -240),
            Map.entry("cst", -360),
            Map.entry("cdt", -300),
            Map.entry("mst", -420),
            Map.entry("mdt", -360),
            Map.entry("pst", -480),
            Map.entry("pdt", -420));

    private TimeReader() {}

    /** The time that stands right after a date which ends before token {@code end}. */
    static @Nullable ClockTime after(List<DateToken> tokens, int end) {
        for (int i = end; i <= end + LONGEST_GAP && i + 2 < tokens.size(); i++) {
            ClockTime time = timeAt(tokens, i);
            if (time != null) {
                return time;
            }
            if (tokens.get(i).isNumber()) {
                break;
            }
        }
        return null;
    }

    /** The time that stands right before a date which starts at token {@code start}, but not before {@code from}. */
    static @Nullable ClockTime before(List<DateToken> tokens, int from, int start) {
        for (int i = Math.max(from, start - LONGEST_TIME); i + 2 < start; i++) {
            ClockTime time = timeAt(tokens, i);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable ClockTime timeAt(List<DateToken> tokens, int i) {
        DateToken hour = at(tokens, i);
        DateToken minute = at(tokens, i + 2);
        if (!hour.isNumber(0, 23) || hour.digits() > 2 || !isTwoDigits(minute) || !isJoint(tokens, i + 1)) {
            return null;
        }
        int next = i + 3;
        int second = -1;
        if (at(tokens, next).is(":") && isTwoDigits(at(tokens, next + 1))) {
            second = at(tokens, next + 1).value();
            next += 2;
            if (at(tokens, next).isAnyOf(".,") && at(tokens, next + 1).isNumber()) {
                next += 2;
            }
        }
        DayHalf half = DayHalf.around(tokens, i, next);
        LocalTime time = LocalTime.of(half.hour(hour.value()), minute.value(), Math.max(0, second));
        return zoned(
                tokens,
                next + DayHalf.at(tokens, next).length(),
                time,
                second < 0 ? Precision.MINUTE : Precision.SECOND);
    }

    /** A dot parts hours from minutes only where a word says that it does. */
    private static boolean isJoint(List<DateToken> tokens, int i) {
        DateToken joint = at(tokens, i);
        return switch (joint.text()) {
            case ":", "h", "时", "時", "点", "點", "시" -> true;
            case "." -> at(tokens, i + 2).is("uhr") || DayHalf.at(tokens, i + 2) != DayHalf.UNSAID;
            default -> false;
        };
    }

    private static ClockTime zoned(List<DateToken> tokens, int start, LocalTime time, Precision precision) {
        int i = start;
        while (i < start + LONGEST_GAP && isAfterTime(at(tokens, i))) {
            i++;
        }
        i = at(tokens, i).isAnyOf("(") ? i + 1 : i;
        DateToken token = at(tokens, i);
        boolean named = ZONES.containsKey(token.text());
        int sign = named && !token.is("z") ? i + 1 : i;
        if (at(tokens, sign).isAnyOf("+-−") && at(tokens, sign + 1).isNumber()) {
            DateToken hours = at(tokens, sign + 1);
            boolean split = hours.digits() <= 2 && at(tokens, sign + 2).is(":");
            ZoneOffset zone = offset(at(tokens, sign), hours, at(tokens, sign + 3));
            return new ClockTime(time, precision, zone, zone == null ? i : sign + (split ? 4 : 2));
        }
        ZoneOffset zone = named ? ZoneOffset.ofTotalSeconds(ZONES.get(token.text()) * 60) : null;
        return new ClockTime(time, precision, zone, named ? i + 1 : i);
    }

    private static boolean isAfterTime(DateToken token) {
        return switch (token.text()) {
            case "分", "uhr", ".", "m", "น" -> true;
            default -> false;
        };
    }

    private static @Nullable ZoneOffset offset(DateToken sign, DateToken first, DateToken minutes) {
        int total = first.digits() >= 3
                ? first.value() / 100 * 60 + first.value() % 100
                : first.value() * 60 + (minutes.isNumber(0, 59) ? minutes.value() : 0);
        return total > 14 * 60 ? null : ZoneOffset.ofTotalSeconds((sign.is("+") ? total : -total) * 60);
    }

    private static boolean isTwoDigits(DateToken token) {
        return token.digits() == 2 && token.isNumber(0, 59);
    }

    private static DateToken at(List<DateToken> tokens, int i) {
        return i < tokens.size() ? tokens.get(i) : DateToken.NONE;
    }
}
