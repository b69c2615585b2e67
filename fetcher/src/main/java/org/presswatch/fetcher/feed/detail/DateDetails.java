package org.presswatch.fetcher.feed.detail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.text.FeedDates;

/** Dates as written, and as lists of numbers in UTC. */
final class DateDetails {

    private DateDetails() {}

    /** The name that a date element goes by, or null for another element. */
    static @Nullable String keyOf(String name) {
        return switch (name) {
            case "updated", "modified", "dc:date", "dcterms:modified", "lastbuilddate" -> "updated";
            case "published", "pubdate", "issued", "dcterms:issued" -> "published";
            case "created", "dcterms:created" -> "created";
            case "expirationdate" -> "expired";
            default -> null;
        };
    }

    static void add(Map<String, Object> values, String key, String text) {
        values.put(key, text);
        FeedDates.parse(text).ifPresent(date -> values.put(key + "_parsed", numbers(date)));
    }

    /** {@code start=…;end=…} */
    static void addPeriod(Map<String, Object> values, String period) {
        for (String part : period.split(";")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && List.of("start", "end").contains(pair[0])) {
                add(values, "validity_" + pair[0], pair[1]);
            }
        }
    }

    /** Year, month, day, hour, minute, second, weekday from Monday as 0, day of the year, 0. */
    private static List<Integer> numbers(Instant date) {
        ZonedDateTime utc = date.atZone(ZoneOffset.UTC);
        return List.of(
                utc.getYear(),
                utc.getMonthValue(),
                utc.getDayOfMonth(),
                utc.getHour(),
                utc.getMinute(),
                utc.getSecond(),
                utc.getDayOfWeek().getValue() - 1,
                utc.getDayOfYear(),
                0);
    }
}
