package org.presswatch.classifier.topic;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.text.Tokens;

/**
 * A date that a sentence names, as far as it names it.
 *
 * @param date {@code 2021}, {@code 2021-03} or {@code 2021-03-17}
 * @param start first token
 * @param end token after the last
 */
record DateWords(String date, int start, int end) {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final int LAST_DAY = 31;

    /** Beginnings of the months' names, in English, Russian, Ukrainian and Belarusian. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "январ", "січ", "студз"),
            List.of("february", "феврал", "лют"),
            List.of("march", "март", "берез", "сакавік"),
            List.of("april", "апрел", "квіт", "красавік"),
            List.of("may", "мая", "май", "трав", "мае"),
            List.of("june", "июн", "черв", "чэрв"),
            List.of("july", "июл", "лип", "ліп"),
            List.of("august", "август", "серп", "жні"),
            List.of("september", "сентябр", "верес", "верас"),
            List.of("october", "октябр", "жовт", "кастрычн"),
            List.of("november", "ноябр", "листоп", "лістап"),
            List.of("december", "декабр", "груд", "снеж"));

    /**
     * The first date between two tokens: one with a year, else one that is told from the day of publication.
     *
     * @param published without it no relative date is found
     */
    static Optional<DateWords> find(Tokens tokens, int from, int to, @Nullable LocalDate published) {
        for (int i = from; i < to; i++) {
            int year = number(tokens.word(i));
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return Optional.of(before(tokens, from, i, year));
            }
        }
        return published == null ? Optional.empty() : RelativeDates.find(tokens, from, to, published);
    }

    /** Takes in the day and month before a year: "17 March 2021", "March 17, 2021". */
    private static DateWords before(Tokens tokens, int from, int yearAt, int year) {
        int month = 0;
        int day = 0;
        int start = yearAt;
        for (int i = yearAt - 1; i >= Math.max(from, yearAt - 3); i--) {
            String word = tokens.word(i);
            int number = number(word);
            if (month == 0 && monthOf(word) > 0) {
                month = monthOf(word);
                start = i;
            } else if (day == 0 && number >= 1 && number <= LAST_DAY) {
                day = number;
                start = Math.min(start, i);
            } else if (!word.equals(",")) {
                break;
            }
        }
        if (month == 0) {
            return new DateWords(Integer.toString(year), yearAt, yearAt + 1);
        }
        String date = String.format(Locale.ROOT, day == 0 ? "%d-%02d" : "%d-%02d-%02d", year, month, day);
        return new DateWords(date, start, yearAt + 1);
    }

    private static int monthOf(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).stream().anyMatch(lower::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }

    private static int number(String word) {
        return word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(word) : -1;
    }
}
