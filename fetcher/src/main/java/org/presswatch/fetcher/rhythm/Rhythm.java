package org.presswatch.fetcher.rhythm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/**
 * The rhythm of a feed: for each hour of the day (UTC) how many entries came and for how long it was watched, old times
 * counting ever less, and how far the last days and hours were out of step. Immutable.
 */
public final class Rhythm {

    static final int HOURS = 24;

    /** Long enough to have seen each hour of the day a dozen times, short enough to follow a new editor. */
    private static final Duration MEMORY = Duration.ofDays(14);

    private static final Duration SLOW = Duration.ofDays(3);
    private static final Duration FAST = Duration.ofHours(2);

    /** Entries that come together are seen together: they count as one. */
    private static final Duration TOGETHER = Duration.ofMinutes(3);

    /** Entries without a date that one look found may have come together. */
    private static final int MOST_UNDATED = 3;

    /** Before anything is known: one entry in twelve hours, believed as much as half a day of watching. */
    private static final double PRIOR_ENTRIES = 1;

    private static final double PRIOR_HOURS = 12;

    /** Hours of watching that an hour of the day must have to be believed as much as the average. */
    private static final double SHRINKAGE = 3;

    private final double[] came;
    private final double[] watched;
    private final Mood slow;
    private final Mood fast;
    private final Instant until;

    Rhythm(double[] came, double[] watched, Mood slow, Mood fast, Instant until) {
        this.came = came;
        this.watched = watched;
        this.slow = slow;
        this.fast = fast;
        this.until = until;
    }

    /** Of a feed that nobody has watched before {@code since}. */
    public static Rhythm unknown(Instant since) {
        return new Rhythm(new double[HOURS], new double[HOURS], Mood.calm(SLOW), Mood.calm(FAST), since);
    }

    /**
     * What the dates of a feed's entries tell when it is read for the first time.
     *
     * @param published dates, in any order
     */
    public static Rhythm ofHistory(Collection<Instant> published, Instant now) {
        Instant horizon = now.minus(MEMORY);
        Optional<Instant> oldest =
                published.stream().filter(date -> date.isBefore(now)).min(Instant::compareTo);
        Instant since = oldest.filter(date -> date.isAfter(horizon)).orElse(oldest.isPresent() ? horizon : now);
        Rhythm rhythm = unknown(since);
        while (rhythm.until.isBefore(now)) {
            Instant next = rhythm.until.plus(1, ChronoUnit.HOURS);
            Rhythm before = rhythm;
            rhythm = before.watched(next.isBefore(now) ? next : now, published, 0);
        }
        return rhythm;
    }

    /**
     * The rhythm after the feed was watched until {@code now}.
     *
     * @param published when entries were published; those not since the last call are passed over
     * @param undated how many more entries are new whose date is unknown or cannot be
     */
    public Rhythm watched(Instant now, Collection<Instant> published, int undated) {
        if (!now.isAfter(until)) {
            return this;
        }
        Duration time = Duration.between(until, now);
        double[] nowCame = faded(came, time);
        double[] nowWatched = faded(watched, time);
        var shares = HourShares.of(until, now, MEMORY);
        long[] times = moments(published, now);
        for (long moment : times) {
            nowCame[hourOf(Instant.ofEpochSecond(moment))]++;
        }
        double vague = Math.min(undated, MOST_UNDATED);
        shares.forEach((hour, hours) -> {
            nowWatched[hour] += hours;
            nowCame[hour] += vague * hours / shares.total();
        });
        return new Rhythm(
                nowCame,
                nowWatched,
                slow.after(time, times.length + vague, shares.sum(hour -> hourly(hour))),
                fast.after(time, times.length + vague, shares.sum(hour -> hourly(hour) * slow.factor())),
                now);
    }

    /** Entries per hour to be expected at that time. */
    public double rateAt(Instant time) {
        Duration ahead = time.isAfter(until) ? Duration.between(until, time) : Duration.ZERO;
        return hourly(hourOf(time)) * slow.factorAfter(ahead) * fast.factorAfter(ahead);
    }

    /** Entries to be expected between two times, as the hours of the day alone tell. */
    public double expectedBetween(Instant from, Instant to) {
        return HourShares.of(from, to, MEMORY).sum(this::hourly);
    }

    /** The end of the time that was watched. */
    public Instant until() {
        return until;
    }

    double[] came() {
        return came.clone();
    }

    double[] watchedHours() {
        return watched.clone();
    }

    Mood slow() {
        return slow;
    }

    Mood fast() {
        return fast;
    }

    /** As written by {@link RhythmText}, whose half-lives are those of today. */
    static Rhythm of(double[] came, double[] watched, double[] moods, Instant until) {
        return new Rhythm(came, watched, new Mood(moods[0], moods[1], SLOW), new Mood(moods[2], moods[3], FAST), until);
    }

    private double hourly(int hour) {
        double overall = (PRIOR_ENTRIES + sum(came)) / (PRIOR_HOURS + sum(watched));
        return (SHRINKAGE * overall + smooth(came, hour)) / (SHRINKAGE + smooth(watched, hour));
    }

    private static double smooth(double[] values, int hour) {
        double neighbours = values[(hour + 1) % HOURS] + values[(hour + HOURS - 1) % HOURS];
        return values[hour] / 2 + neighbours / 4;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double[] faded(double[] values, Duration time) {
        double kept = Math.pow(0.5, (double) time.toMillis() / MEMORY.toMillis());
        double[] faded = values.clone();
        for (int i = 0; i < faded.length; i++) {
            faded[i] *= kept;
        }
        return faded;
    }

    /** The publications since the last call, as seconds; those close together once. */
    private long[] moments(Collection<Instant> published, Instant now) {
        return published.stream()
                .filter(date -> date.isAfter(until) && !date.isAfter(now))
                .mapToLong(date -> date.getEpochSecond() - date.getEpochSecond() % TOGETHER.toSeconds())
                .distinct()
                .map(second -> Math.max(second, until.getEpochSecond()))
                .toArray();
    }

    private static int hourOf(Instant time) {
        return time.atOffset(ZoneOffset.UTC).getHour();
    }
}
