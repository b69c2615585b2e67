package org.presswatch.parser.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The Persian solar calendar by its 33-year cycle, exact from 1799 to 2123. */
final class PersianCalendar {

    private static final int CYCLE = 33;

    /** Where in a cycle the leap years are. */
    private static final int[] LEAP_YEARS = {1, 5, 9, 13, 17, 22, 26, 30};

    private static final LocalDate FIRST_DAY_OF_1370 = LocalDate.of(1991, 3, 21);

    private PersianCalendar() {}

    /**
     * The Gregorian day.
     *
     * @throws DateTimeException if there is no such day
     */
    static LocalDate toGregorian(int year, int month, int day) {
        if (year < 1370 || year > 1480 || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) {
            throw new DateTimeException("no Persian day " + year + "/" + month + "/" + day);
        }
        int days = day - 1;
        for (int y = 1370; y < year; y++) {
            days += isLeap(y) ? 366 : 365;
        }
        for (int m = 1; m < month; m++) {
            days += lengthOf(year, m);
        }
        return FIRST_DAY_OF_1370.plusDays(days);
    }

    private static int lengthOf(int year, int month) {
        if (month <= 6) {
            return 31;
        }
        return month < 12 || isLeap(year) ? 30 : 29;
    }

    private static boolean isLeap(int year) {
        for (int leap : LEAP_YEARS) {
            if (year % CYCLE == leap) {
                return true;
            }
        }
        return false;
    }
}
