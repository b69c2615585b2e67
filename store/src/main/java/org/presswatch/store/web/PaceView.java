package org.presswatch.store.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.Pace;

/**
 * The pace of the last hour for people: a bar for each minute.
 *
 * @param lastHour how many articles came in
 * @param usual how long an article usually takes from fetch to page; null without any
 * @param slow how long the slowest twentieth takes
 */
public record PaceView(
        List<Bar> bars,
        String lastHour,
        @Nullable String usual,
        @Nullable String slow) {

    private static final int HEIGHT = 40;
    private static final int STEP = 10;
    private static final int SECONDS_IN_TWO_MINUTES = 120;

    /** One minute, as the drawing places it. */
    public record Bar(int x, int y, int height) {}

    static PaceView of(Pace pace, Locale locale) {
        long most = Math.max(
                1, pace.minutes().stream().mapToLong(Long::longValue).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (int minute = 0; minute < pace.minutes().size(); minute++) {
            long count = pace.minutes().get(minute);
            int height = count == 0 ? 0 : (int) Math.max(2, count * HEIGHT / most);
            bars.add(new Bar(minute * STEP, HEIGHT - height, height));
        }
        return new PaceView(
                bars,
                Format.number(pace.lastHour(), locale),
                duration(pace.medianSeconds(), locale),
                duration(pace.slowSeconds(), locale));
    }

    private static @Nullable String duration(@Nullable Double seconds, Locale locale) {
        if (seconds == null) {
            return null;
        }
        boolean russian = locale.getLanguage().equals("ru");
        return seconds < SECONDS_IN_TWO_MINUTES
                ? String.format(locale, "%.1f %s", seconds, russian ? "с" : "s")
                : String.format(locale, "%.0f %s", seconds / 60, russian ? "мин" : "min");
    }
}
