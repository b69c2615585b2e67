package org.presswatch.fetcher.poll.timing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.presswatch.fetcher.feed.FeedHints;
import org.presswatch.fetcher.feed.QuietTimes;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.feed.FeedKind;
import org.presswatch.fetcher.poll.feed.FeedLife;
import org.presswatch.fetcher.poll.feed.FeedMemory;
import org.presswatch.fetcher.poll.table.QuietText;
import org.presswatch.fetcher.poll.timing.PollTiming.Received;
import org.presswatch.fetcher.rhythm.AdaptiveSchedule;
import org.presswatch.fetcher.rhythm.Rhythm;

import static org.assertj.core.api.Assertions.assertThat;

class PollTimingTest {

    private static final Instant SATURDAY_NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final AdaptiveSchedule SCHEDULE =
            new AdaptiveSchedule(Duration.ofMinutes(2), Duration.ofMinutes(40));
    private static final PollTiming TIMING = new PollTiming(null, SCHEDULE, Duration.ofHours(2));

    @Test
    void goesByTheRhythm_whenNobodyAsksForMore() {
        assertThat(wait(TIMING, null, FeedHints.NONE, Map.of())).isLessThanOrEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void asksNoSoonerThanServerAndFeedWish() {
        var ttl = new FeedHints(Duration.ofMinutes(90), QuietTimes.NONE, null, null);
        assertThat(wait(TIMING, null, ttl, Map.of())).isEqualTo(Duration.ofMinutes(90));
        assertThat(wait(TIMING, null, ttl, Map.of("cache-control", "max-age=6000")))
                .isEqualTo(Duration.ofSeconds(6_000));
        assertThat(wait(TIMING, null, FeedHints.NONE, Map.of("expires", "Sat, 10 Jan 2026 13:00:00 GMT")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void grantsNoMoreThanTheLongestWait() {
        var day = new FeedHints(Duration.ofDays(1), QuietTimes.NONE, null, null);
        assertThat(wait(TIMING, null, day, Map.of())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void leavesAFeedAloneInItsQuietTimes() {
        var weekend = new FeedHints(
                null, new QuietTimes(Set.of(0, 1), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)), null, null);
        assertThat(SATURDAY_NOON.plus(wait(TIMING, null, weekend, Map.of())))
                .isEqualTo(Instant.parse("2026-01-12T02:00:00Z"));
    }

    @Test
    void readsAFeedThatIsAlwaysQuietAllTheSame() {
        var never = new FeedHints(null, new QuietTimes(Set.of(), Set.of(DayOfWeek.values())), null, null);
        assertThat(wait(TIMING, null, never, Map.of())).isLessThanOrEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void keepsToTheIntervalOfAUser() {
        var ttl = new FeedHints(Duration.ofMinutes(90), new QuietTimes(Set.of(12), Set.of()), null, null);
        assertThat(wait(TIMING, Duration.ofMinutes(5), ttl, Map.of())).isEqualTo(Duration.ofMinutes(5));
        var fixed = new PollTiming(Duration.ofMinutes(7), SCHEDULE, Duration.ofHours(2));
        assertThat(wait(fixed, null, FeedHints.NONE, Map.of())).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void keepsQuietTimesAsTextAndReadsThemAgain() {
        var quiet = new QuietTimes(Set.of(1, 23), Set.of(DayOfWeek.SUNDAY));
        assertThat(QuietText.read(QuietText.write(quiet))).isEqualTo(quiet);
        assertThat(QuietText.read(QuietText.write(QuietTimes.NONE))).isEqualTo(QuietTimes.NONE);
    }

    private static Duration wait(
            PollTiming timing, @Nullable Duration own, FeedHints hints, Map<String, String> headers) {
        var answer = new Answer(200, headers, new byte[0], SATURDAY_NOON);
        return timing.changed(feed(own), hints, List.of(), 0, new Received(answer, SATURDAY_NOON))
                .delay();
    }

    private static DueFeed feed(@Nullable Duration interval) {
        var memory = new FeedMemory(
                null, null, null, false, null, null, null, QuietTimes.NONE, Rhythm.unknown(SATURDAY_NOON), false);
        String url = "https://example.org/feed";
        return new DueFeed(
                "id",
                FeedKind.FEED,
                url,
                url,
                url,
                "example.org",
                0,
                null,
                null,
                interval,
                memory,
                new FeedLife(0, null, null, null, null, false, false),
                null);
    }
}
