package org.presswatch.store.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The PostgreSQL text search configuration of each language; {@code simple}, which keeps words whole, for the rest. */
public final class TextConfigs {

    public static final String SIMPLE = "simple";

    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ar", "arabic"),
            Map.entry("ca", "catalan"),
            Map.entry("da", "danish"),
            Map.entry("de", "german"),
            Map.entry("el", "greek"),
            Map.entry("en", "english"),
            Map.entry("es", "spanish"),
            Map.entry("et", "estonian"),
            Map.entry("eu", "basque"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("ga", "irish"),
            Map.entry("hi", "hindi"),
            Map.entry("hu", "hungarian"),
            Map.entry("hy", "armenian"),
            Map.entry("id", "indonesian"),
            Map.entry("it", "italian"),
            Map.entry("lt", "lithuanian"),
            Map.entry("ne", "nepali"),
            Map.entry("nl", "dutch"),
            Map.entry("no", "norwegian"),
            Map.entry("nb", "norwegian"),
            Map.entry("nn", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ro", "romanian"),
            Map.entry("ru", "russian"),
            Map.entry("sr", "serbian"),
            Map.entry("sv", "swedish"),
            Map.entry("ta", "tamil"),
            Map.entry("tr", "turkish"),
            Map.entry("yi", "yiddish"));

    private TextConfigs() {}

    /** The configuration for a BCP 47 language tag. */
    public static String of(@Nullable String language) {
        if (language == null) {
            return SIMPLE;
        }
        int end = language.indexOf('-');
        return BY_LANGUAGE.getOrDefault(end < 0 ? language : language.substring(0, end), SIMPLE);
    }

    /** The same as an SQL expression over a column that holds a language tag. */
    public static String sqlOf(String column) {
        String cases = BY_LANGUAGE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> " WHEN '" + entry.getKey() + "' THEN '" + entry.getValue() + "'")
                .collect(Collectors.joining());
        return "(CASE split_part(" + column + ", '-', 1)" + cases + " ELSE '" + SIMPLE + "' END)::regconfig";
    }

    /** Every configuration that articles in these languages were indexed with, {@code simple} always among them. */
    public static List<String> ofAll(Collection<String> languages) {
        return Stream.concat(Stream.of(SIMPLE), languages.stream().map(TextConfigs::of))
                .distinct()
                .sorted()
                .toList();
    }
}
