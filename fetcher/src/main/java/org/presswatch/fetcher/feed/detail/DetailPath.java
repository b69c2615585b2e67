package org.presswatch.fetcher.feed.detail;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Finds a value by the names and positions that lead to it; old and alternative names work too. */
public final class DetailPath {

    private static final Map<String, List<String>> ALIASES = Map.ofEntries(
            Map.entry("channel", List.of("feed")),
            Map.entry("items", List.of("entries")),
            Map.entry("guid", List.of("id")),
            Map.entry("date", List.of("updated")),
            Map.entry("description", List.of("summary", "subtitle")),
            Map.entry("description_detail", List.of("summary_detail", "subtitle_detail")),
            Map.entry("url", List.of("href")),
            Map.entry("modified", List.of("updated")),
            Map.entry("modified_parsed", List.of("updated_parsed")),
            Map.entry("issued", List.of("published")),
            Map.entry("issued_parsed", List.of("published_parsed")),
            Map.entry("copyright", List.of("rights")),
            Map.entry("copyright_detail", List.of("rights_detail")),
            Map.entry("tagline", List.of("subtitle")),
            Map.entry("tagline_detail", List.of("subtitle_detail")));

    private DetailPath() {}

    /** The value, or null if the path leads nowhere. Steps are texts (names) and integers (positions). */
    public static @Nullable Object find(Map<String, Object> details, List<Object> path) {
        Object value = details;
        for (Object step : path) {
            value = step(value, step);
            if (value == null) {
                return null;
            }
        }
        return value;
    }

    private static @Nullable Object step(Object value, Object step) {
        if (value instanceof List<?> list && step instanceof Integer index) {
            return index >= 0 && index < list.size() ? list.get(index) : null;
        }
        if (value instanceof Map<?, ?> map && step instanceof String name) {
            Object found = map.get(name);
            for (String alias : found == null ? ALIASES.getOrDefault(name, List.of()) : List.<String>of()) {
                found = found == null ? map.get(alias) : found;
            }
            return found;
        }
        return null;
    }
}
