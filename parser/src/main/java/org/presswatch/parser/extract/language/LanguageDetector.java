package org.presswatch.parser.extract.language;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The language of a text by its script, the letters that only one language has, and its most frequent small words. It
 * needs no model, so that it costs neither memory nor a start.
 */
public final class LanguageDetector {

    private static final int JUDGED = 2_500;
    private static final int FEWEST_LETTERS = 40;

    private LanguageDetector() {}

    /** BCP 47 primary subtag of the text's language, null where the text is too short or tells too little. */
    public static @Nullable String detect(String text) {
        LetterCounts letters = LetterCounts.of(text, JUDGED);
        if (letters.total() < FEWEST_LETTERS) {
            return letters.han() >= 10 ? eastAsian(letters) : null;
        }
        if (letters.han() + letters.kana() + letters.hangul() > letters.total() / 4) {
            return eastAsian(letters);
        }
        if (letters.cyrillic() > letters.total() / 2) {
            return CyrillicLanguages.detect(letters);
        }
        if (letters.arabic() > letters.total() / 2) {
            return arabic(letters);
        }
        if (letters.latin() > letters.total() / 2) {
            return SmallWords.detect(text.substring(0, Math.min(text.length(), JUDGED)));
        }
        return otherScript(letters);
    }

    private static String eastAsian(LetterCounts letters) {
        if (letters.hangul() > letters.han() + letters.kana()) {
            return "ko";
        }
        return letters.kana() * 20 > letters.han() ? "ja" : "zh";
    }

    private static String arabic(LetterCounts letters) {
        if (letters.count("ٹڈڑے") * 100 > letters.arabic()) {
            return "ur";
        }
        return letters.count("پچژگیک") * 25 > letters.arabic() ? "fa" : "ar";
    }

    private static @Nullable String otherScript(LetterCounts letters) {
        Map<Character.UnicodeScript, String> languages = Map.of(
                Character.UnicodeScript.GREEK, "el",
                Character.UnicodeScript.HEBREW, "he",
                Character.UnicodeScript.GEORGIAN, "ka",
                Character.UnicodeScript.ARMENIAN, "hy",
                Character.UnicodeScript.THAI, "th",
                Character.UnicodeScript.DEVANAGARI, "hi",
                Character.UnicodeScript.BENGALI, "bn");
        return languages.get(letters.mainScript());
    }

    /** Whether two codes name languages that are written alike, so that a declaration may decide between them. */
    static boolean areAlike(String a, String b) {
        Set<Set<String>> alike =
                Set.of(Set.of("no", "nb"), Set.of("sr", "hr"), Set.of("id", "ms"), Set.of("fa", "prs"));
        return a.equals(b) || alike.contains(Set.of(a, b));
    }
}
