package org.presswatch.store.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Values as people read them. Times are in UTC. */
public final class Format {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-arab", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> ABBREVIATIONS = Set.of("api", "dns", "http", "rss", "tls", "url", "vpn");
    private static final int HUES = 8;

    private Format() {}

    /** The words of an identifier: {@code platform-blocking} is {@code Platform blocking}, {@code tls} is {@code TLS}. */
    public static String words(String id) {
        String spaced = Arrays.stream(id.strip().split("[-_ ]+"))
                .map(word -> ABBREVIATIONS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "))
                .strip();
        return spaced.isEmpty() ? id : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /** One of a few colours, the same for the same identifier everywhere. */
    static int hue(String id) {
        return Math.floorMod(id.hashCode() * 31 + id.length(), HUES);
    }

    static String day(Instant time, Locale locale) {
        String day = pattern("EEEE, d MMMM uuuu", locale).format(time);
        return day.substring(0, 1).toUpperCase(locale) + day.substring(1);
    }

    static String shortDay(Instant time, Locale locale) {
        return pattern("d MMM uuuu", locale).format(time);
    }

    static String time(Instant time) {
        return pattern("HH:mm", Locale.ROOT).format(time);
    }

    public static String dayAndTime(Instant time, Locale locale) {
        return pattern("d MMM uuuu, HH:mm 'UTC'", locale).format(time);
    }

    static String dayAndSecond(Instant time, Locale locale) {
        return pattern("d MMM uuuu, HH:mm:ss 'UTC'", locale).format(time);
    }

    /** What a browser's {@code <time>} takes. */
    public static String machine(Instant time) {
        return time.toString();
    }

    /** The day, as the address of a page says it. */
    static String isoDay(Instant time) {
        return pattern("uuuu-MM-dd", Locale.ROOT).format(time);
    }

    /** The day that a request names, by itself or with a time. */
    static String dayOf(String dayOrTime) {
        return dayOrTime.length() > 10 ? dayOrTime.substring(0, 10) : dayOrTime;
    }

    /** The language's own name for readers of {@code locale}, or its tag. */
    static String language(String tag, Locale locale) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(locale);
        return name.isBlank() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The tag where it is one; an attribute gets nothing else. */
    static String lang(@Nullable String tag) {
        return tag != null && tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? tag : "und";
    }

    /** {@code rtl} for languages that are written from right to left, {@code auto} where there is none. */
    static String dir(@Nullable String tag) {
        if (tag == null) {
            return "auto";
        }
        int end = tag.indexOf('-');
        return RIGHT_TO_LEFT.contains(end < 0 ? tag : tag.substring(0, end)) ? "rtl" : "ltr";
    }

    public static String number(long number, Locale locale) {
        return String.format(locale, "%,d", number);
    }

    static String percent(double score) {
        return Math.round(score * 100) + " %";
    }

    /** The address where a browser may go there, or null: only http and https are links. */
    static @Nullable String link(@Nullable String url) {
        return url != null && url.matches("(?is)https?://[^\\s].*") ? url : null;
    }

    private static DateTimeFormatter pattern(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZoneOffset.UTC);
    }
}
