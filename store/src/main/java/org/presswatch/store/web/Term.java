package org.presswatch.store.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * A word of a closed set as people read it.
 *
 * @param lang the language that it is in: English where there is no other word for it
 */
public record Term(String text, String lang) {

    private static final Properties IN_RUSSIAN = read("/terms_ru.properties");

    /**
     * The word for a code.
     *
     * @param set {@code kind} of an observation, {@code step} on the line, {@code action} or {@code status} of a fact,
     *     {@code type} of an entity, or {@code role} of evidence
     */
    static Term of(String set, String code, Locale locale) {
        String russian = locale.getLanguage().equals("ru") ? IN_RUSSIAN.getProperty(set + "." + code) : null;
        return russian == null ? new Term(Format.words(code), "en") : new Term(russian, "ru");
    }

    private static Properties read(String file) {
        var words = new Properties();
        try (InputStream bytes = Objects.requireNonNull(Term.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
