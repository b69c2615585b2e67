package org.presswatch.parser.extract.language;

import org.jspecify.annotations.Nullable;

/**
 * Tells the languages in Cyrillic letters apart: by letters that only some of them have, and, where a text has none of
 * these, by small words. What neither tells is no guess of Russian.
 */
final class CyrillicLanguages {

    /** A text of so many letters that lacks the letters of all other languages is Russian. */
    private static final int LONG = 120;

    private CyrillicLanguages() {}

    /** The language, null where the text tells too little. */
    static @Nullable String detect(LetterCounts letters, String text) {
        String turkic = turkicOrTajik(letters);
        if (turkic != null) {
            return turkic;
        }
        int all = letters.cyrillic();
        if (letters.has("ѓќѕ", 150, all)) {
            return "mk";
        }
        if (letters.has("ђћџљњј", 50, all)) {
            return "sr";
        }
        if (letters.has("ӧіӝӟӵ", 50, all) && letters.has("ӧӝӟӵ", 100, all)) {
            return letters.count("ӝӟӵ") > 0 ? "udm" : "kv";
        }
        String eastSlavic = eastSlavic(letters);
        return eastSlavic != null ? eastSlavic : byWords(letters, text);
    }

    private static @Nullable String turkicOrTajik(LetterCounts letters) {
        int all = letters.cyrillic();
        if (letters.has("ӣӯҷ", 200, all)) {
            return "tg";
        }
        if (letters.has("ҙҫҡ", 100, all)) {
            return letters.has("ҙҡ", 150, all) ? "ba" : "cv";
        }
        if (letters.has("ӑӗӳ", 50, all)) {
            return "cv";
        }
        if (letters.has("ўҳ", 60, all) && letters.has("қғҳ", 100, all)) {
            return "uz";
        }
        if (letters.has("ұі", 60, all) && letters.has("қғңәұ", 60, all)) {
            return "kk";
        }
        if (!letters.has("әөүңқғһҗ", 50, all)) {
            return null;
        }
        if (letters.has("қғұ", 70, all)) {
            return letters.count("ҳ") > 0 ? "tg" : "kk";
        }
        if (letters.has("әҗһ", 50, all)) {
            return "tt";
        }
        return letters.count("ң") == 0 && letters.has("э", 30, all) ? "mn" : "ky";
    }

    private static @Nullable String eastSlavic(LetterCounts letters) {
        int all = letters.cyrillic();
        boolean russian = letters.has("ыэъё", 100, all);
        if (letters.has("ў", 250, all) && !letters.has("и", 100, all)) {
            return "be";
        }
        if (letters.has("їєґі", 50, all) && !letters.has("ыэъё", 200, all)) {
            return "uk";
        }
        if (letters.has("і", 50, all)) {
            return letters.count("ыэў") > letters.count("їєи") ? "be" : "uk";
        }
        if (letters.has("ъ", 80, all) && !letters.has("ыэё", 500, all)) {
            return "bg";
        }
        return russian ? "ru" : null;
    }

    /** For texts without any of the letters that tell. */
    private static @Nullable String byWords(LetterCounts letters, String text) {
        String found = CyrillicWords.detect(text);
        return found != null || letters.cyrillic() < LONG ? found : "ru";
    }
}
