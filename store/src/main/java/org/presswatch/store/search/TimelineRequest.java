package org.presswatch.store.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What to count over time.
 *
 * @param interval null for the one that suits the range
 */
public record TimelineRequest(
        ArticleFilter filter, @Nullable Interval interval, By by) {

    /** Length of one step; days and longer begin at midnight UTC, weeks on Monday. */
    public enum Interval {
        HOUR,
        DAY,
        WEEK,
        MONTH;

        /** As requests and SQL have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What each line of the timeline stands for. */
    public enum By {
        TOPIC,
        SITE,
        LANGUAGE,
        COUNTRY
    }

    /**
     * The request in these parameters.
     *
     * @throws BadParameterException if one is unknown or unreadable
     */
    public static TimelineRequest strict(Map<String, List<String>> parameters) {
        ArticleFilter filter = FilterParser.strictFilter(parameters, List.of("interval", "by"));
        Interval interval = value(parameters, "interval", Interval.values());
        By by = value(parameters, "by", By.values());
        return new TimelineRequest(filter, interval, by == null ? By.TOPIC : by);
    }

    private static <E extends Enum<E>> @Nullable E value(
            Map<String, List<String>> parameters, String name, E[] values) {
        String given = parameters.getOrDefault(name, List.of("")).getFirst();
        if (given.isBlank()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        name,
                        "is none of those known",
                        "Use one of "
                                + Arrays.stream(values)
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
