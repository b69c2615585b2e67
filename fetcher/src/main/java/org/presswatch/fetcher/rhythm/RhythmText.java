package org.presswatch.fetcher.rhythm;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A rhythm as a database column keeps it: four groups of numbers, told apart by semicolons. */
public final class RhythmText {

    private RhythmText() {}

    public static String write(Rhythm rhythm) {
        double[] moods = {
            rhythm.slow().came(),
            rhythm.slow().expected(),
            rhythm.fast().came(),
            rhythm.fast().expected()
        };
        return rhythm.until().getEpochSecond() + ";" + numbers(rhythm.came()) + ";" + numbers(rhythm.watchedHours())
                + ";" + numbers(moods);
    }

    /** Nothing if there is none, or one that an other version wrote in another way: it is learnt anew. */
    public static Optional<Rhythm> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            String[] groups = text.split(";", -1);
            double[] came = numbers(groups[1]);
            double[] watched = numbers(groups[2]);
            double[] moods = numbers(groups[3]);
            return came.length == Rhythm.HOURS && watched.length == Rhythm.HOURS && moods.length == 4
                    ? Optional.of(Rhythm.of(came, watched, moods, Instant.ofEpochSecond(Long.parseLong(groups[0]))))
                    : Optional.empty();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String numbers(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> value == 0 ? "0" : String.format(Locale.ROOT, "%.4g", value))
                .collect(Collectors.joining(","));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    }
}
