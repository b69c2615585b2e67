package org.presswatch.store.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What an article is, as words of the index that its text has: one index answers any mix of words, filters and time. No
 * text brings such a word along, for they begin with an equals sign.
 */
public final class SearchTags {

    static final String TOPIC = "t";
    static final String SITE = "s";
    static final String LANGUAGE = "l";
    static final String COUNTRY = "c";
    static final String NAMED = "e";

    /** Days that one tag of time stands for. */
    static final List<Integer> SCALES = List.of(1, 4, 16, 64, 256);

    private static final long SECONDS_A_DAY = 86_400;

    private final List<String> tags = new ArrayList<>();

    /** The tags of an article; {@code named} are ids and names of who and what it names. */
    public static List<String> of(
            String site,
            @Nullable String language,
            Collection<String> topics,
            Collection<String> countries,
            Collection<String> named,
            Instant listedAt) {
        var tags = new SearchTags();
        tags.add(SITE, List.of(site));
        tags.add(LANGUAGE, language == null ? List.of() : List.of(language));
        tags.add(TOPIC, topics);
        tags.add(COUNTRY, countries);
        tags.add(
                NAMED,
                named.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList());
        for (int days : SCALES) {
            tags.add(Integer.toString(days), List.of(Long.toString(block(listedAt, days))));
        }
        return tags.tags;
    }

    /** The number of the stretch of so many days that a time is in. */
    static long block(Instant time, int days) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS_A_DAY * days);
    }

    /** When a stretch of so many days begins. */
    static Instant start(long block, int days) {
        return Instant.ofEpochSecond(block * days * SECONDS_A_DAY);
    }

    /** Text of a {@code tsquery}: any of the values. */
    static String anyOf(String kind, Collection<String> values) {
        return values.stream().map(value -> quoted(tag(kind, value))).collect(Collectors.joining(" | ", "(", ")"));
    }

    private void add(String kind, Collection<String> values) {
        values.stream().filter(value -> !value.isEmpty()).forEach(value -> tags.add(tag(kind, value)));
    }

    private static String tag(String kind, String value) {
        return "=" + kind + "=" + value;
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
