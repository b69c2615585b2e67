package org.presswatch.fetcher.rhythm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.IntToDoubleFunction;

/** How many hours of a stretch of time fall on each hour of the day. */
final class HourShares {

    private static final double SECONDS = 3_600;

    private final double[] hours = new double[Rhythm.HOURS];

    private HourShares() {}

    /** @param most what is longer ago than this before {@code to} does not count */
    static HourShares of(Instant from, Instant to, Duration most) {
        var shares = new HourShares();
        Instant begin = from.isBefore(to.minus(most)) ? to.minus(most) : from;
        long second = begin.getEpochSecond();
        long end = to.getEpochSecond();
        while (second < end) {
            long next = Math.min(end, second - Math.floorMod(second, 3_600L) + 3_600);
            shares.hours[Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).getHour()] += (next - second) / SECONDS;
            second = next;
        }
        return shares;
    }

    /** Takes an hour of the day and how much of it there is. */
    @FunctionalInterface
    interface Taker {
        void take(int hour, double hours);
    }

    void forEach(Taker taker) {
        for (int hour = 0; hour < Rhythm.HOURS; hour++) {
            if (hours[hour] > 0) {
                taker.take(hour, hours[hour]);
            }
        }
    }

    double total() {
        return sum(hour -> 1);
    }

    /** The integral of something that each hour of the day has a rate of. */
    double sum(IntToDoubleFunction rate) {
        double sum = 0;
        for (int hour = 0; hour < Rhythm.HOURS; hour++) {
            sum += hours[hour] == 0 ? 0 : hours[hour] * rate.applyAsDouble(hour);
        }
        return sum;
    }
}
