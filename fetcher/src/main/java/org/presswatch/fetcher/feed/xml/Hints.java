package org.presswatch.fetcher.feed.xml;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.presswatch.fetcher.feed.FeedHints;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.QuietTimes;

/** How an RSS, RDF or Atom feed wants to be read. */
final class Hints {

    private Hints() {}

    static FeedHints of(FeedElement head) {
        return new FeedHints(
                wait(head).orElse(null),
                new QuietTimes(hours(head), days(head)),
                link(head, "hub").orElse(null),
                link(head, "self").orElse(null));
    }

    /** RSS's {@code ttl} in minutes, or the syndication module's period divided by its frequency. */
    private static Optional<Duration> wait(FeedElement head) {
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

    /** Some write 24 for midnight. */
    private static Set<Integer> hours(FeedElement head) {
        return values(head, "skiphours", "hour")
                .filter(text -> text.matches("[01]?[0-9]|2[0-4]"))
                .map(text -> Integer.parseInt(text) % 24)
                .collect(Collectors.toSet());
    }

    private static Set<DayOfWeek> days(FeedElement head) {
        return values(head, "skipdays", "day")
                .flatMap(text -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equalsIgnoreCase(text)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> values(FeedElement head, String list, String name) {
        return head.children(list).stream()
                .flatMap(element -> element.children().stream())
                .filter(child -> Names.local(child).equals(name))
                .map(FeedElement::raw);
    }

    private static Optional<String> link(FeedElement head, String rel) {
        return head.children("link").stream()
                .filter(link -> Arrays.asList(
                                link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                        .contains(rel))
                .flatMap(link -> resolved(head, link).stream())
                .findFirst();
    }

    private static Optional<String> resolved(FeedElement head, Element link) {
        return head.resolved(link, link.attr("href"));
    }

    private static Optional<Integer> number(FeedElement head, String name) {
        return head.text(FeedLimits.NAME, name)
                .filter(text -> text.matches("[1-9][0-9]{0,6}"))
                .map(Integer::valueOf);
    }
}
