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
        @Nullable Lasting usual,
        @Nullable Lasting slow) {

    private static final int HEIGHT = 40;
    private static final int STEP = 10;
    private static final int SECONDS_IN_TWO_MINUTES = 120;

    /** One minute, as the drawing places it. */
    public record Bar(int x, int y, int height) {}

    /** A time that something takes, in minutes or else in seconds. */
    public record Lasting(String amount, boolean minutes) {}

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
                lasting(pace.medianSeconds(), locale),
                lasting(pace.slowSeconds(), locale));
    }

    private static @Nullable Lasting lasting(@Nullable Double seconds, Locale locale) {
        if (seconds == null) {
            return null;
        }
        boolean minutes = seconds >= SECONDS_IN_TWO_MINUTES;
        return new Lasting(String.format(locale, minutes ? "%.0f" : "%.1f", minutes ? seconds / 60 : seconds), minutes);
    }
}
