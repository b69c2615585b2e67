package org.presswatch.store.web;

import java.util.Locale;

/** The filters of a list as people read them. */
public final class FilterLabel {

    private FilterLabel() {}

    /** A filter's value, where its kind shows by itself. */
    public static String of(String name, String value, Locale locale) {
        return switch (name) {
            case "topic", "entity" -> Format.words(value);
            case "language" -> Format.language(value, locale);
            case "country" -> country(value, locale);
            case "from" -> "≥ " + value;
            case "to" -> "≤ " + value;
            case "q" -> "“" + value + "”";
            default -> value;
        };
    }

    static String country(String code, Locale locale) {
        String name = code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(locale) : code;
        return name.isBlank() ? code : name;
    }
}
