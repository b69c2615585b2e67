package org.presswatch.store.write;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the words of names and texts apart and writes them as they are compared. */
final class NameWords {

    private static final String LETTERS = "\\p{L}\\p{M}\\p{N}";

    /** Scripts without spaces between words; the long vowel signs of Japanese count for no script. */
    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\u30FC\uFF70\\p{IsThai}\\p{IsLao}" + "\\p{IsKhmer}\\p{IsMyanmar}";

    /** Capital or small is all the same; without spaces, each character is a word. */
    static final NameWords FOLDED = new NameWords(
            "(?=[" + LETTERS + "&&[" + UNSPACED + "]])\\X|[" + LETTERS + "&&[^" + UNSPACED + "]]+", NameWords::folded);

    /** Every run of letters, made small: so the first names were hashed. */
    static final NameWords LOWERED = new NameWords("[" + LETTERS + "]+", word -> word.toLowerCase(Locale.ROOT));

    /** A word, and where it stands. */
    record Word(String compared, int start, int end) {}

    private final Pattern pattern;
    private final UnaryOperator<String> comparison;

    private NameWords(String pattern, UnaryOperator<String> comparison) {
        this.pattern = Pattern.compile(pattern);
        this.comparison = comparison;
    }

    List<Word> of(String text) {
        var words = new ArrayList<Word>();
        Matcher word = pattern.matcher(text);
        while (word.find()) {
            String composed = Normalizer.normalize(word.group(), Normalizer.Form.NFC);
            words.add(new Word(comparison.apply(composed), word.start(), word.end()));
        }
        return words;
    }

    /**
     * Small, large and small again brings all forms of a letter together, such as ß, ẞ and SS. What is left are a
     * sigma's two small forms and the dot of a Turkish i.
     */
    private static String folded(String word) {
        String small = word.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(small, Normalizer.Form.NFC)
                .replace('ς', 'σ')
                .replace("i\u0307", "i");
    }
}
