package org.presswatch.parser.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads the first date of a text: ISO 8601, RFC 1123, and the forms that people write in a dozen languages. */
public final class DateReader {

    private static final int LONGEST_TEXT = 300;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final List<DateToken> tokens;
    private final boolean monthFirst;
    private int end;
    private @Nullable LocalDate swapped;

    private DateReader(List<DateToken> tokens, boolean monthFirst) {
        this.tokens = tokens;
        this.monthFirst = monthFirst;
    }

    /**
     * The first date in the text, or null.
     *
     * @param monthFirst whether 03/04/2024 is the fourth of March
     */
    public static @Nullable PageDate find(String text, boolean monthFirst) {
        List<WrittenDate> all = all(text, monthFirst, 1);
        return all.isEmpty() ? null : all.getFirst().date();
    }

    /** The first dates in the text, in its order. */
    public static List<WrittenDate> all(String text, boolean monthFirst, int most) {
        DateReader reader = new DateReader(DateToken.of(text, LONGEST_TEXT), monthFirst);
        List<WrittenDate> found = new ArrayList<>(1);
        int from = 0;
        for (int i = 0; i < reader.tokens.size() && found.size() < most; i++) {
            LocalDate day = reader.dayAt(i);
            if (day != null) {
                int start = i == 0 ? 0 : reader.tokens.get(i - 1).end();
                PageDate date = reader.withTime(day, from, i);
                from = reader.end;
                found.add(new WrittenDate(
                        date, reader.swapped, start, reader.tokens.get(from - 1).end()));
                i = from - 1;
            }
        }
        return found;
    }

    /** The day with the time after it, or else before it; {@link #end} is then after that. */
    private PageDate withTime(LocalDate day, int from, int start) {
        ClockTime time = TimeReader.after(tokens, end);
        if (time != null) {
            end = Math.min(time.after(), tokens.size());
        } else {
            time = TimeReader.before(tokens, from, start);
        }
        return time == null ? PageDate.of(day) : PageDate.of(day, time.time(), time.precision(), time.zone());
    }

    /** The day that starts at token {@code i}; {@link #end} is then the token after it. */
    private @Nullable LocalDate dayAt(int i) {
        swapped = null;
        DateToken token = at(i);
        if (token.month() > 0) {
            return monthDayYear(i);
        }
        if (!token.isNumber()) {
            return null;
        }
        if (token.digits() == 8) {
            return compact(i, token.value());
        }
        if (token.digits() == 4) {
            return yearFirst(i);
        }
        return token.digits() <= 2 ? dayFirst(i) : null;
    }

    private @Nullable LocalDate monthDayYear(int i) {
        int k = i + 1;
        if (at(k).isAnyOf(".,")) {
            k++;
        }
        if (!at(k).isNumber(1, 31) || at(k).digits() > 2) {
            return null;
        }
        int day = at(k++).value();
        while (isOrdinalOrComma(at(k))) {
            k++;
        }
        return isYear(at(k)) ? day(at(k).value(), at(i).month(), day, k + 1) : null;
    }

    private @Nullable LocalDate dayFirst(int i) {
        int k = i + 1;
        while (isJoint(at(k)) && k < i + 3) {
            k++;
        }
        if (at(k).month() > 0 && at(i).isNumber(1, 31)) {
            return dayMonthYear(i, k);
        }
        DateToken mark = at(i + 1);
        boolean numeric =
                mark.isAnyOf("./-") && at(i + 2).isNumber(1, 31) && at(i + 3).is(mark.text());
        return numeric ? numeric(i) : null;
    }

    private @Nullable LocalDate dayMonthYear(int i, int month) {
        int k = month + 1;
        while ((isJoint(at(k)) || at(k).month() == at(month).month()) && k < month + 3) {
            k++;
        }
        return isYear(at(k)) ? day(at(k).value(), at(month).month(), at(i).value(), k + 1) : null;
    }

    private @Nullable LocalDate numeric(int i) {
        DateToken last = at(i + 4);
        if (!isYear(last) && !(last.digits() == 2 && last.isNumber(0, 60))) {
            return null;
        }
        int year = last.digits() == 2 ? 2000 + last.value() : last.value();
        int a = at(i).value();
        int b = at(i + 2).value();
        boolean monthIsFirst = b > 12 || a <= 12 && monthFirst && !at(i + 1).is(".");
        swapped = a == b || a > 12 || b > 12 ? null : monthIsFirst ? day(year, b, a, i + 5) : day(year, a, b, i + 5);
        return monthIsFirst ? day(year, a, b, i + 5) : day(year, b, a, i + 5);
    }

    private @Nullable LocalDate yearFirst(int i) {
        if (!isYear(at(i))) {
            return null;
        }
        int year = at(i).value();
        boolean han = at(i + 1).is("年") || at(i + 1).is("년");
        if (han || at(i + 1).isAnyOf("-/.‐–")) {
            boolean numbers = at(i + 2).isNumber(1, 12)
                    && at(i + 4).isNumber(1, 31)
                    && at(i + 4).digits() <= 2;
            if (numbers) {
                return day(year, at(i + 2).value(), at(i + 4).value(), han ? i + 6 : i + 5);
            }
        }
        int k = isJoint(at(i + 1)) || isYearWord(at(i + 1)) ? i + 2 : i + 1;
        if (at(k).isNumber(1, 31) && at(k + 1).month() > 0) {
            return day(year, at(k + 1).month(), at(k).value(), k + 2);
        }
        int d = isJoint(at(k + 1)) ? k + 2 : k + 1;
        boolean named = at(k).month() > 0 && at(d).isNumber(1, 31) && at(d).digits() <= 2;
        return named ? day(year, at(k).month(), at(d).value(), d + 1) : null;
    }

    private @Nullable LocalDate compact(int i, int value) {
        int year = value / 10_000;
        return year < FIRST_YEAR || year > LAST_YEAR ? null : day(year, value / 100 % 100, value % 100, i + 1);
    }

    private @Nullable LocalDate day(int year, int month, int day, int after) {
        try {
            boolean persian = month > MonthNames.PERSIAN || year < 1500;
            int number = month > MonthNames.PERSIAN ? month - MonthNames.PERSIAN : month;
            LocalDate date = persian ? PersianCalendar.toGregorian(year, number, day) : LocalDate.of(year, number, day);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                return null;
            }
            end = Math.min(after, tokens.size());
            return date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isYear(DateToken token) {
        return token.digits() == 4 && (token.isNumber(FIRST_YEAR, LAST_YEAR) || token.isNumber(1370, 1450));
    }

    private static boolean isYearWord(DateToken token) {
        return switch (token.text()) {
            case "жылғы", "жылдың", "жылы", "ж", "йил" -> true;
            default -> false;
        };
    }

    private static boolean isJoint(DateToken token) {
        return token.isAnyOf(".,-–/ºª°|")
                || switch (token.text()) {
                    case "de",
                            "del",
                            "of",
                            "st",
                            "nd",
                            "rd",
                            "th",
                            "er",
                            "г",
                            "р",
                            "года",
                            "року",
                            "der",
                            "den",
                            "ngày",
                            "tháng",
                            "năm" -> true;
                    default -> false;
                };
    }

    private static boolean isOrdinalOrComma(DateToken token) {
        return token.isAnyOf(",.")
                || switch (token.text()) {
                    case "st", "nd", "rd", "th", "of" -> true;
                    default -> false;
                };
    }

    private DateToken at(int i) {
        return i < tokens.size() ? tokens.get(i) : DateToken.NONE;
    }
}
