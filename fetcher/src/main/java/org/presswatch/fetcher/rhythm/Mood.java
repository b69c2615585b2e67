package org.presswatch.fetcher.rhythm;

import java.time.Duration;

/**
 * How much more or less comes now than the hour of the day lets one expect: a factor with a Gamma prior around one, fed
 * with what came and what was expected, both fading.
 *
 * @param came entries, faded
 * @param expected entries, faded alike
 * @param halfLife in which both fade to a half
 */
record Mood(double came, double expected, Duration halfLife) {

    /** The evidence, in entries, that nothing is unusual. */
    private static final double CALM = 1;

    private static final double LEAST = 0.02;
    private static final double MOST = 12;

    static Mood calm(Duration halfLife) {
        return new Mood(0, 0, halfLife);
    }

    /** The same after some more time. */
    Mood after(Duration time, double cameThen, double expectedThen) {
        double kept = kept(time);
        double half = kept(time.dividedBy(2));
        return new Mood(came * kept + cameThen * half, expected * kept + expectedThen * half, halfLife);
    }

    /** The factor now. */
    double factor() {
        return Math.clamp((CALM + came) / (CALM + expected), LEAST, MOST);
    }

    /** What will be left of it after {@code time}, on its way back to one. */
    double factorAfter(Duration time) {
        return 1 + (factor() - 1) * kept(time);
    }

    private double kept(Duration time) {
        return Math.pow(0.5, (double) time.toMillis() / halfLife.toMillis());
    }
}
