package org.presswatch.fetcher.rhythm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RhythmTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration SHORTEST = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final AdaptiveSchedule SCHEDULE = new AdaptiveSchedule(SHORTEST, LONGEST);

    @Test
    void staysWithinTheBounds_whateverComes() {
        var chance = new Random(1);
        for (int run = 0; run < 200; run++) {
            Rhythm rhythm = Rhythm.unknown(MONDAY);
            Instant now = MONDAY;
            for (int poll = 0; poll < 50; poll++) {
                now = now.plusSeconds(chance.nextInt(1, 200_000));
                rhythm = rhythm.watched(now, dates(chance, now), chance.nextInt(100));
                assertThat(SCHEDULE.next(rhythm)).isBetween(SHORTEST, LONGEST);
                assertThat(rhythm.rateAt(now.plusSeconds(chance.nextInt(1_000_000))))
                        .isPositive()
                        .isFinite();
            }
        }
    }

    @Test
    void neverWaitsLonger_whenMoreCame() {
        var chance = new Random(2);
        for (int run = 0; run < 200; run++) {
            Instant now = MONDAY.plusSeconds(chance.nextInt(1_000_000));
            Rhythm before = Rhythm.ofHistory(dates(chance, now), now);
            Instant next = now.plusSeconds(chance.nextInt(300, 20_000));
            List<Instant> came = new ArrayList<>(List.of(next.minusSeconds(250)));
            Rhythm some = before.watched(next, came, 0);
            came.add(next.minusSeconds(30));
            Rhythm more = before.watched(next, came, 0);
            assertThat(SCHEDULE.next(more)).isLessThanOrEqualTo(SCHEDULE.next(some));
            assertThat(SCHEDULE.next(some)).isLessThanOrEqualTo(SCHEDULE.next(before.watched(next, List.of(), 0)));
        }
    }

    @Test
    void comesBackFromItsTextAsItWas() {
        var chance = new Random(3);
        for (int run = 0; run < 50; run++) {
            Instant now = MONDAY.plusSeconds(chance.nextInt(10_000_000));
            Rhythm rhythm = Rhythm.ofHistory(dates(chance, now), now);
            Rhythm read = RhythmText.read(RhythmText.write(rhythm)).orElseThrow();
            assertThat(read.until()).isEqualTo(rhythm.until());
            for (int hour = 0; hour < 24; hour++) {
                Instant then = now.plus(hour, ChronoUnit.HOURS);
                assertThat(read.rateAt(then)).isCloseTo(rhythm.rateAt(then), within(rhythm.rateAt(then) / 100));
            }
        }
    }

    @Test
    void learnsNothingFromATextOfAnotherVersion() {
        assertThat(RhythmText.read(null)).isEmpty();
        assertThat(List.of("", "1;2;3", "x;1;2;3", "9;1,2;3;4,5,6,7", "99999999999999999;;;"))
                .allSatisfy(text -> assertThat(RhythmText.read(text)).isEmpty());
    }

    @Test
    void pollsByDayAndSleepsAtNight() {
        Rhythm rhythm = daily(14, 9, 18);
        Instant midnight = rhythm.until();
        Rhythm noon = rhythm.watched(midnight.plus(12, ChronoUnit.HOURS), between(midnight, 9, 12), 0);
        assertThat(SCHEDULE.next(noon)).isLessThan(Duration.ofMinutes(20));
        assertThat(SCHEDULE.next(rhythm)).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void hurriesInABurst() {
        Rhythm calm = daily(14, 9, 18);
        Instant now = calm.until().plus(3, ChronoUnit.HOURS);
        Duration usual = SCHEDULE.next(calm.watched(now, List.of(), 0));
        List<Instant> burst =
                IntStream.range(1, 8).mapToObj(i -> now.minusSeconds(i * 240L)).toList();
        assertThat(SCHEDULE.next(calm.watched(now, burst, 0))).isLessThan(usual.dividedBy(2));
    }

    @Test
    void asksRarely_whenAFeedHasDied() {
        Rhythm rhythm = daily(14, 0, 24);
        Duration alive = SCHEDULE.next(rhythm);
        for (int poll = 0; poll < 200; poll++) {
            rhythm = rhythm.watched(rhythm.until().plus(SCHEDULE.next(rhythm)), List.of(), 0);
        }
        assertThat(alive).isLessThan(Duration.ofMinutes(20));
        assertThat(SCHEDULE.next(rhythm)).isGreaterThan(alive.multipliedBy(2));
    }

    @Test
    void takesWhatCameTogetherForOne() {
        Instant now = MONDAY.plus(1, ChronoUnit.HOURS);
        Rhythm start = Rhythm.unknown(MONDAY);
        Instant time = MONDAY.plusSeconds(1_800);
        List<Instant> together =
                IntStream.range(0, 50).mapToObj(time::plusSeconds).toList();
        assertThat(start.watched(now, together, 0).rateAt(now))
                .isEqualTo(start.watched(now, List.of(time), 0).rateAt(now));
    }

    @Test
    void refusesBoundsThatContradictEachOther() {
        assertThatThrownBy(() -> new AdaptiveSchedule(Duration.ofHours(3), LONGEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT3H");
    }

    /** Two entries an hour between two hours of each day. */
    private static Rhythm daily(int days, int from, int to) {
        var dates = new ArrayList<Instant>();
        for (int day = 0; day < days; day++) {
            dates.addAll(between(MONDAY.plus(day, ChronoUnit.DAYS), from, to));
        }
        return Rhythm.ofHistory(dates, MONDAY.plus(days, ChronoUnit.DAYS));
    }

    private static List<Instant> between(Instant day, int from, int to) {
        return IntStream.range(2 * from, 2 * to)
                .mapToObj(half -> day.plus(30L * half + 7, ChronoUnit.MINUTES))
                .filter(time -> time.atOffset(ZoneOffset.UTC).getHour() < to)
                .toList();
    }

    private static List<Instant> dates(Random chance, Instant now) {
        return chance.longs(chance.nextInt(60), -3_000_000, 10_000)
                .mapToObj(now::plusSeconds)
                .toList();
    }
}
