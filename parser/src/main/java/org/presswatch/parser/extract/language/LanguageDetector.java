package org.presswatch.parser.extract.language;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The language of a text by its script, the letters that only one language has, and its most frequent small words. It
 * needs no model, so that it costs neither memory nor a start.
 */
public final class LanguageDetector {

    private static final Map<Character.UnicodeScript, String> OTHER_SCRIPTS = Map.of(
            Character.UnicodeScript.GREEK, "el",
            Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.GEORGIAN, "ka",
            Character.UnicodeScript.ARMENIAN, "hy",
            Character.UnicodeScript.THAI, "th",
            Character.UnicodeScript.DEVANAGARI, "hi",
            Character.UnicodeScript.BENGALI, "bn",
            Character.UnicodeScript.MYANMAR, "my",
            Character.UnicodeScript.KHMER, "km");

    private static final int JUDGED = 2_500;

    /** Words tell a language only in a text of so many letters; letters tell it sooner. */
    private static final int FEWEST_LETTERS = 40;

    private static final int FEWEST_TELLING_LETTERS = 12;

    /** So many Chinese characters without any kana are no Japanese. */
    private static final int FEWEST_HAN = 24;

    private LanguageDetector() {}

    /** BCP 47 primary subtag of the text's language, null where the text is too short or tells too little. */
    public static @Nullable String detect(String text) {
        LetterCounts letters = LetterCounts.of(text, JUDGED);
        int half = letters.total() / 2;
        if (letters.han() + letters.kana() + letters.hangul() > letters.total() / 4) {
            return eastAsian(letters);
        }
        if (letters.total() < FEWEST_TELLING_LETTERS) {
            return null;
        }
        if (letters.cyrillic() > half) {
            return CyrillicLanguages.detect(letters, text.substring(0, Math.min(text.length(), JUDGED)));
        }
        if (letters.arabic() > half) {
            return ArabicLanguages.detect(letters);
        }
        if (letters.latin() > half) {
            return letters.total() < FEWEST_LETTERS
                    ? null
                    : SmallWords.detect(text.substring(0, Math.min(text.length(), JUDGED)));
        }
        return OTHER_SCRIPTS.get(letters.mainOther());
    }

    private static @Nullable String eastAsian(LetterCounts letters) {
        if (letters.hangul() > letters.han() + letters.kana()) {
            return "ko";
        }
        if (letters.kana() * 20 > letters.han()) {
            return "ja";
        }
        return letters.han() >= FEWEST_HAN || letters.kana() > 0 && letters.han() >= FEWEST_TELLING_LETTERS
                ? "zh"
                : null;
    }

    /** Whether two codes name languages that are written alike, so that a declaration may decide between them. */
    static boolean areAlike(String a, String b) {
        Set<Set<String>> alike = Set.of(
                Set.of("no", "nb"),
                Set.of("no", "nn"),
                Set.of("sr", "bs"),
                Set.of("hr", "bs"),
                Set.of("sr", "hr"),
                Set.of("id", "ms"),
                Set.of("fa", "prs"));
        return a.equals(b) || alike.contains(Set.of(a, b));
    }
}
