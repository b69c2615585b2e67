package org.presswatch.benchmarks.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Kinds of feeds that news comes from, and how entries of each come about. */
enum FeedKind {
    AGENCY("agency, 150 a day", 150, true),
    NEWSPAPER("newspaper, 40 a day, half on weekends", 40, true),
    UNDATED("the same without dates", 40, false),
    BURSTS("bursts of 7 within an hour, 3 a day", 21, true),
    MORNING("all 20 at six in the morning", 20, true),
    BLOG("blog, 3 a day", 3, true),
    WEEKLY("two entries a week", 0.3, true),
    DEAD("newspaper that falls silent after ten days", 40, true);

    private static final int SILENT_AFTER = 10;

    final String title;
    final double perDay;
    final boolean dated;

    FeedKind(String title, double perDay, boolean dated) {
        this.title = title;
        this.perDay = perDay;
        this.dated = dated;
    }

    /** The times of publication, sorted. */
    List<Instant> publications(Instant begin, int days, Random chance) {
        int zone = chance.nextInt(24);
        IntStream all = IntStream.range(0, days);
        return switch (this) {
            case BURSTS ->
                all.boxed().flatMap(day -> bursts(begin, day, chance)).sorted().toList();
            case MORNING ->
                all.boxed()
                        .flatMap(day -> morning(begin, day, zone, chance))
                        .sorted()
                        .toList();
            case DEAD -> arrivals(begin, SILENT_AFTER, time -> rate(time, zone), chance);
            default -> arrivals(begin, days, time -> rate(time, zone), chance);
        };
    }

    /** Entries an hour: few at night, most at noon, half on weekends. */
    private double rate(Instant time, int zone) {
        var local = time.atOffset(ZoneOffset.ofHours(zone - 12));
        double hour = local.getHour() + local.getMinute() / 60.0;
        double day = Math.max(0.03, Math.sin(Math.PI * (hour - 5) / 18));
        boolean weekend = local.getDayOfWeek().getValue() > 5;
        return perDay / 24 * day * 2 * (weekend && this != AGENCY ? 0.5 : 1);
    }

    /** An inhomogeneous Poisson process, by thinning. */
    private List<Instant> arrivals(Instant begin, int days, ToDoubleFunction<Instant> rate, Random chance) {
        double most = perDay / 24 * 2;
        var times = new java.util.ArrayList<Instant>();
        Instant end = begin.plusSeconds(days * 86_400L);
        Instant time = begin;
        while (time.isBefore(end)) {
            time = time.plusMillis((long) (-Math.log(1 - chance.nextDouble()) / most * 3_600_000));
            if (chance.nextDouble() < rate.applyAsDouble(time) / most && time.isBefore(end)) {
                times.add(time);
            }
        }
        return times;
    }

    private static java.util.stream.Stream<Instant> bursts(Instant begin, int day, Random chance) {
        return IntStream.range(0, 3)
                .mapToObj(burst -> begin.plusSeconds(day * 86_400L + chance.nextInt(86_400)))
                .flatMap(start -> chance.ints(7, 0, 3_600).mapToObj(start::plusSeconds));
    }

    private static java.util.stream.Stream<Instant> morning(Instant begin, int day, int zone, Random chance) {
        Instant start = begin.plusSeconds(day * 86_400L + zone * 3_600L + chance.nextInt(1_200));
        return chance.ints(20, 0, 30).mapToObj(start::plusSeconds);
    }
}
