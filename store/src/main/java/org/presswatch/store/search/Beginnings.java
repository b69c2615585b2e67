package org.presswatch.store.search;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How words are found in languages that PostgreSQL has no dictionary for: by their beginning, without the one or two
 * letters that other forms of a word may change.
 */
public final class Beginnings {

    private static final int SHORTEST = 4;
    private static final int LONGEST_ENDING = 2;

    /** Those that are written in Latin letters need no mention. */
    private static final Map<String, UnicodeScript> SCRIPTS = Map.ofEntries(
            Map.entry("am", UnicodeScript.ETHIOPIC),
            Map.entry("as", UnicodeScript.BENGALI),
            Map.entry("be", UnicodeScript.CYRILLIC),
            Map.entry("bg", UnicodeScript.CYRILLIC),
            Map.entry("bn", UnicodeScript.BENGALI),
            Map.entry("dv", UnicodeScript.THAANA),
            Map.entry("fa", UnicodeScript.ARABIC),
            Map.entry("gu", UnicodeScript.GUJARATI),
            Map.entry("he", UnicodeScript.HEBREW),
            Map.entry("ka", UnicodeScript.GEORGIAN),
            Map.entry("kk", UnicodeScript.CYRILLIC),
            Map.entry("kn", UnicodeScript.KANNADA),
            Map.entry("ko", UnicodeScript.HANGUL),
            Map.entry("ky", UnicodeScript.CYRILLIC),
            Map.entry("mk", UnicodeScript.CYRILLIC),
            Map.entry("ml", UnicodeScript.MALAYALAM),
            Map.entry("mn", UnicodeScript.CYRILLIC),
            Map.entry("mr", UnicodeScript.DEVANAGARI),
            Map.entry("or", UnicodeScript.ORIYA),
            Map.entry("pa", UnicodeScript.GURMUKHI),
            Map.entry("ps", UnicodeScript.ARABIC),
            Map.entry("sd", UnicodeScript.ARABIC),
            Map.entry("si", UnicodeScript.SINHALA),
            Map.entry("te", UnicodeScript.TELUGU),
            Map.entry("tg", UnicodeScript.CYRILLIC),
            Map.entry("ti", UnicodeScript.ETHIOPIC),
            Map.entry("tt", UnicodeScript.CYRILLIC),
            Map.entry("ug", UnicodeScript.ARABIC),
            Map.entry("uk", UnicodeScript.CYRILLIC),
            Map.entry("ur", UnicodeScript.ARABIC));

    private Beginnings() {}

    /** What all forms of a word begin with, more or less; none of what is no word or too short to tell. */
    public static Optional<String> of(String word) {
        int length = word.codePointCount(0, word.length());
        if (length < SHORTEST
                || !Character.isLetter(word.codePointAt(0))
                || !word.codePoints().allMatch(Beginnings::isPart)) {
            return Optional.empty();
        }
        int kept = Math.max(SHORTEST, length - LONGEST_ENDING);
        return Optional.of(word.substring(0, word.offsetByCodePoints(0, kept)));
    }

    /** A letter, or the sign of a vowel upon one, as the scripts of India write them. */
    private static boolean isPart(int letter) {
        int type = Character.getType(letter);
        boolean isSign = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return (isSign || Character.isLetter(letter)) && !SearchText.isUnspaced(letter);
    }

    /** Which of the languages have no dictionary and are written as a word is. */
    static List<String> languages(Collection<String> languages, String word) {
        UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
        return languages.stream()
                .filter(language -> TextConfigs.of(language).equals(TextConfigs.SIMPLE) && scriptOf(language) == script)
                .toList();
    }

    private static UnicodeScript scriptOf(String language) {
        int end = language.indexOf('-');
        return SCRIPTS.getOrDefault(end < 0 ? language : language.substring(0, end), UnicodeScript.LATIN);
    }
}
