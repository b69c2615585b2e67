package org.presswatch.fetcher.poll.table;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.QuietTimes;

/** Quiet times as a database column keeps them: hours, a semicolon, numbers of days. */
public final class QuietText {

    private QuietText() {}

    public static @Nullable String write(QuietTimes quiet) {
        return quiet.equals(QuietTimes.NONE)
                ? null
                : numbers(quiet.hours()) + ";"
                        + numbers(quiet.days().stream().map(DayOfWeek::getValue).toList());
    }

    public static QuietTimes read(@Nullable String text) {
        if (text == null) {
            return QuietTimes.NONE;
        }
        String[] parts = text.split(";", -1);
        return new QuietTimes(
                numbers(parts[0]).collect(Collectors.toSet()),
                numbers(parts[1]).map(DayOfWeek::of).collect(Collectors.toSet()));
    }

    private static String numbers(Collection<Integer> values) {
        return values.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Stream<Integer> numbers(String text) {
        return Arrays.stream(text.split(","))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf);
    }
}
