package org.presswatch.fetcher.poll.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.FeedHints;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.header.Freshness;
import org.presswatch.fetcher.page.Announcement;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.rhythm.AdaptiveSchedule;
import org.presswatch.fetcher.rhythm.Rhythm;

/**
 * When to poll a feed again. An interval that a user chose is kept to; else the feed's rhythm decides, and the feed and
 * its server may ask for more.
 *
 * @param interval of all feeds that have none of their own; null to go by their rhythm
 * @param longestWait that a feed or its server may ask for
 */
public record PollTiming(@Nullable Duration interval, AdaptiveSchedule schedule, Duration longestWait) {

    /** Before anything is known of a feed. */
    private static final Duration USUAL = Duration.ofMinutes(15);

    /** After a poll that found nothing new. */
    public NextPoll unchanged(DueFeed feed, Answer answer, Instant now) {
        Rhythm known = feed.memory().rhythm();
        Rhythm rhythm = known == null ? Rhythm.unknown(now) : known.watched(now, List.of(), 0);
        FeedHints hints = new FeedHints(feed.memory().ownWait(), feed.memory().quiet(), null, null);
        return new NextPoll(wait(feed, rhythm, hints, new Received(answer, now)), rhythm);
    }

    /**
     * After a poll that read the feed.
     *
     * @param pages that it announces
     * @param fresh how many of them are new or say something new
     */
    public NextPoll changed(
            DueFeed feed, FeedHints hints, Collection<Announcement> pages, int fresh, Received received) {
        Instant now = received.now();
        Rhythm known = feed.memory().rhythm();
        List<Instant> newest =
                dates(pages).sorted(Comparator.reverseOrder()).limit(fresh).toList();
        Rhythm rhythm = known == null
                ? Rhythm.ofHistory(newest, now)
                : known.watched(now, newest, fresh - since(known, newest, now));
        return new NextPoll(wait(feed, rhythm, hints, received), rhythm);
    }

    /** What a feed's failures are measured by. */
    public Duration usual(DueFeed feed) {
        return feed.interval() != null ? feed.interval() : interval != null ? interval : USUAL;
    }

    private Duration wait(DueFeed feed, Rhythm rhythm, FeedHints hints, Received received) {
        if (feed.interval() != null) {
            return feed.interval();
        }
        Instant now = received.now();
        Duration wanted =
                feed.memory().pushed() ? schedule.longest() : interval != null ? interval : schedule.next(rhythm);
        Duration fresh = Freshness.of(received.answer(), now).orElse(Duration.ZERO);
        Duration asked = longer(fresh, hints.ownWait() == null ? Duration.ZERO : hints.ownWait());
        Duration wait = longer(wanted, shorter(asked, longestWait));
        return Duration.between(now, hints.quiet().endAt(now.plus(wait)));
    }

    private static int since(Rhythm rhythm, List<Instant> dates, Instant now) {
        return (int) dates.stream()
                .filter(date -> date.isAfter(rhythm.until()) && !date.isAfter(now))
                .count();
    }

    private static Stream<Instant> dates(Collection<Announcement> pages) {
        return pages.stream().map(page -> page.entry().publishedAt()).filter(Objects::nonNull);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** An answer and the time it is judged by. */
    public record Received(Answer answer, Instant now) {}
}
