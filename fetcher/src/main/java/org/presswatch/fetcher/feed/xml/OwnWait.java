package org.presswatch.fetcher.feed.xml;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.presswatch.fetcher.feed.FeedLimits;

/** How long a feed wants to be left alone between two polls. */
final class OwnWait {

    private OwnWait() {}

    /** RSS's {@code ttl} in minutes, or the syndication module's period divided by its frequency. */
    static Optional<Duration> of(FeedElement head) {
        return number(head, "ttl").map(Duration::ofMinutes).or(() -> syndication(head));
    }

    private static Optional<Duration> syndication(FeedElement head) {
        int frequency = number(head, "sy:updatefrequency").orElse(1);
        return head.text(FeedLimits.NAME, "sy:updateperiod")
                .map(period -> switch (period.toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Duration.ofHours(1);
                    case "daily" -> Duration.ofDays(1);
                    case "weekly" -> Duration.ofDays(7);
                    case "monthly" -> Duration.ofDays(30);
                    case "yearly" -> Duration.ofDays(365);
                    default -> Duration.ZERO;
                })
                .filter(Duration::isPositive)
                .map(period -> period.dividedBy(frequency));
    }

    private static Optional<Integer> number(FeedElement head, String name) {
        return head.text(FeedLimits.NAME, name)
                .filter(text -> text.matches("[1-9][0-9]{0,6}"))
                .map(Integer::valueOf);
    }
}
