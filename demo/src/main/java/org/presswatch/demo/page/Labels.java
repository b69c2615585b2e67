package org.presswatch.demo.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.presswatch.demo.article.Resources;

/** The words of a page that are not the article's: menus, buttons, notices, in the language of the article. */
final class Labels {

    private Labels() {}

    static Map<String, Object> in(String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Resources.text("labels/" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the labels for " + language, e);
        }
        Map<String, Object> labels = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> labels.put(key, properties.getProperty(key)));
        return labels;
    }

    /** The date as the page prints it, in UTC. */
    static String date(Instant instant, String language) {
        String pattern = switch (language) {
            case "ru" -> "d MMMM yyyy 'г.', HH:mm";
            case "uk" -> "d MMMM yyyy 'р.', HH:mm";
            case "tr" -> "d MMMM yyyy HH:mm";
            default -> "MMMM d, yyyy, HH:mm 'UTC'";
        };
        return DateTimeFormatter.ofPattern(pattern, Locale.of(language)).format(instant.atOffset(ZoneOffset.UTC));
    }
}
