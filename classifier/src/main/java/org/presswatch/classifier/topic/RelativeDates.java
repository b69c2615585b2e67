package org.presswatch.classifier.topic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.presswatch.classifier.text.Tokens;

/** Dates as news tells them, from the day of publication: "this year", "yesterday", "on Tuesday". */
final class RelativeDates {

    private static final Map<List<String>, Function<LocalDate, String>> PHRASES = phrases();

    /** Beginnings of the days' names from Monday on, in English, Russian, Ukrainian and Belarusian. */
    private static final List<List<String>> DAYS = List.of(
            List.of("monday", "понедельник", "понеділ", "панядзел"),
            List.of("tuesday", "вторник", "вівтор", "аўтор"),
            List.of("wednesday", "среду", "середу", "сераду"),
            List.of("thursday", "четверг", "четвер", "чацвер", "чацвяр"),
            List.of("friday", "пятниц", "п'ятниц", "пятніц"),
            List.of("saturday", "суббот", "субот", "субот"),
            List.of("sunday", "воскресень", "неділ", "нядзел"));

    /** What a day's name may end with behind its beginning. */
    private static final int LONGEST_ENDING = 2;

    private RelativeDates() {}

    /** The first such date between two tokens. */
    static Optional<DateWords> find(Tokens tokens, int from, int to, LocalDate published) {
        for (int i = from; i < to; i++) {
            for (Map.Entry<List<String>, Function<LocalDate, String>> phrase : PHRASES.entrySet()) {
                int end = i + phrase.getKey().size();
                if (end <= to && isAt(tokens, i, phrase.getKey())) {
                    return Optional.of(new DateWords(phrase.getValue().apply(published), i, end));
                }
            }
            Optional<DayOfWeek> day = day(lower(tokens, i));
            if (day.isPresent()) {
                LocalDate date = published.with(TemporalAdjusters.previousOrSame(day.get()));
                return Optional.of(new DateWords(date.toString(), i, i + 1));
            }
        }
        return Optional.empty();
    }

    private static Map<List<String>, Function<LocalDate, String>> phrases() {
        Map<List<String>, Function<LocalDate, String>> phrases = new LinkedHashMap<>();
        Function<LocalDate, String> thisYear = day -> Integer.toString(day.getYear());
        Function<LocalDate, String> lastYear = day -> Integer.toString(day.getYear() - 1);
        Function<LocalDate, String> thisMonth = day -> YearMonth.from(day).toString();
        Function<LocalDate, String> lastMonth =
                day -> YearMonth.from(day).minusMonths(1).toString();
        Function<LocalDate, String> yesterday = day -> day.minusDays(1).toString();
        for (String words : List.of("this year", "этом году", "этого года", "цього року", "сёлета", "гэтым годзе")) {
            phrases.put(List.of(words.split(" ")), thisYear);
        }
        for (String words : List.of("last year", "прошлом году", "прошлого года", "минулого року", "летась")) {
            phrases.put(List.of(words.split(" ")), lastYear);
        }
        for (String words : List.of("this month", "этом месяце", "цього місяця", "гэтым месяцы")) {
            phrases.put(List.of(words.split(" ")), thisMonth);
        }
        for (String words : List.of("last month", "прошлом месяце", "минулого місяця", "мінулым месяцы")) {
            phrases.put(List.of(words.split(" ")), lastMonth);
        }
        for (String word : List.of("yesterday", "вчера", "вчора", "учора")) {
            phrases.put(List.of(word), yesterday);
        }
        for (String word : List.of("today", "сегодня", "сьогодні", "сёння")) {
            phrases.put(List.of(word), LocalDate::toString);
        }
        return phrases;
    }

    private static boolean isAt(Tokens tokens, int first, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!lower(tokens, first + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<DayOfWeek> day(String word) {
        for (int day = 0; day < DAYS.size(); day++) {
            for (String beginning : DAYS.get(day)) {
                if (word.startsWith(beginning) && word.length() <= beginning.length() + LONGEST_ENDING) {
                    return Optional.of(DayOfWeek.of(day + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static String lower(Tokens tokens, int token) {
        return tokens.word(token).toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
