package org.presswatch.parser.extract.date;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads the time of day and the zone beside a date. */
final class TimeReader {

    /** Words and marks between a date and its time. */
    private static final int LONGEST_GAP = 3;

    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("bst", 60),
            Map.entry("cet", 60),
            Map.entry("cest", 120),
            Map.entry("msk", 180),
            Map.entry("мск", 180),
            Map.entry("est", -300),
            Map.entry("edt", -240),
            Map.entry("cst", -360),
            Map.entry("cdt", -300),
            Map.entry("mst", -420),
            Map.entry("mdt", -360),
            Map.entry("pst", -480),
            Map.entry("pdt", -420));

    private TimeReader() {}

    /** The date with the time that stands after it, or else right before it. */
    static PageDate withTime(List<DateToken> tokens, int start, int end, PageDate date) {
        for (int i = end; i <= end + LONGEST_GAP && i + 2 < tokens.size(); i++) {
            PageDate timed = timeAt(tokens, i, date);
            if (timed != null) {
                return timed;
            }
            if (tokens.get(i).isNumber()) {
                break;
            }
        }
        for (int i = Math.max(0, start - 6); i + 2 < start; i++) {
            PageDate timed = timeAt(tokens, i, date);
            if (timed != null) {
                return timed;
            }
        }
        return date;
    }

    private static @Nullable PageDate timeAt(List<DateToken> tokens, int i, PageDate date) {
        DateToken hour = tokens.get(i);
        DateToken minute = tokens.get(i + 2);
        if (!hour.isNumber(0, 23) || hour.digits() > 2 || !tokens.get(i + 1).is(":") || !isTwoDigits(minute)) {
            return null;
        }
        int next = i + 3;
        int second = 0;
        if (at(tokens, next).is(":") && isTwoDigits(at(tokens, next + 1))) {
            second = at(tokens, next + 1).value();
            next += 2;
            if (at(tokens, next).isAnyOf(".,") && at(tokens, next + 1).isNumber()) {
                next += 2;
            }
        }
        String half = at(tokens, next).text();
        int hours = hour.value();
        if (half.equals("am") || half.equals("pm")) {
            hours = hours % 12 + (half.equals("pm") ? 12 : 0);
            next++;
        }
        return new PageDate(date.day(), LocalTime.of(hours, minute.value(), second), zone(tokens, next), date.source());
    }

    private static @Nullable ZoneOffset zone(List<DateToken> tokens, int i) {
        DateToken token = at(tokens, i);
        if (token.isAnyOf("(")) {
            token = at(tokens, ++i);
        }
        boolean named = ZONES.containsKey(token.text());
        DateToken sign = named && !token.is("z") ? at(tokens, i + 1) : token;
        if (sign.isAnyOf("+-−") && at(tokens, i + (named ? 2 : 1)).isNumber()) {
            return offset(sign, at(tokens, i + (named ? 2 : 1)), at(tokens, i + (named ? 4 : 3)));
        }
        return named ? ZoneOffset.ofTotalSeconds(ZONES.get(token.text()) * 60) : null;
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
