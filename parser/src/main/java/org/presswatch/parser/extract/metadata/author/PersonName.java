package org.presswatch.parser.extract.metadata.author;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a person looks like. */
final class PersonName {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final int MOST_HAN = 6;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_BARE_WORDS = 4;

    /** Letters after a name: M.D., Ph.D., CFP®, E-RYT 200. */
    private static final Pattern LETTERS_AFTER =
            Pattern.compile("(?:[A-Z][A-Za-z]{0,2}\\.?){1,4}[®™]?(?: [0-9]+)?|[A-Z-]{2,7}[®™]?(?: [0-9]+)?");

    private PersonName() {}

    /** Whether a part of a declared byline may be a name at all. */
    static boolean isPossible(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST
                && !NameWords.isNobody(name)
                && !isTemplate(name)
                && name.codePoints().anyMatch(Character::isLetter);
    }

    /** Two words or more, each with a capital unless it is a particle, none of them a word of a site's furniture. */
    static boolean isLikely(String name) {
        String[] words = wordsOf(name.replace(',', ' '));
        if (words.length > 0 && Character.isIdeographic(words[0].codePointAt(0))) {
            return name.length() <= MOST_HAN;
        }
        return words.length >= FEWEST_WORDS && words.length <= MOST_WORDS && areOfName(words);
    }

    /** Whether a text is nothing but the name of a person, as far as that can be told. */
    static boolean isBare(String text) {
        String[] words = wordsOf(text);
        for (String word : words) {
            boolean plain =
                    word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’' || c == '.');
            if (!plain || !Character.isUpperCase(word.codePointAt(0)) || NameWords.isFurniture(word)) {
                return false;
            }
        }
        return words.length >= FEWEST_WORDS && words.length <= MOST_BARE_WORDS;
    }

    /** Whether a text is one word that may be a pen name, where a byline says that a name stands. */
    static boolean isPenName(String text) {
        return text.indexOf(' ') < 0
                && text.length() >= 3
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.')
                && Character.isLetter(text.codePointAt(0))
                && !NameWords.isFurniture(text)
                && isPossible(text);
    }

    /** Whether a declared name is that of an account: {@code j.smith}, {@code webteam2}. */
    static boolean isAccount(String name) {
        boolean small = !name.isEmpty() && name.charAt(0) < 0x250 && name.equals(name.toLowerCase(Locale.ROOT));
        return name.indexOf(' ') < 0
                && (small || name.chars().anyMatch(c -> c == '.' || c == '_' || Character.isDigit(c)));
    }

    /** The name without a role that follows it: "Ann Other Senior Reporter". */
    static String withoutRole(String name) {
        String[] words = wordsOf(name);
        for (int i = FEWEST_WORDS; i < words.length; i++) {
            if (NameWords.isFurniture(words[i])) {
                return String.join(" ", Arrays.copyOf(words, i));
            }
        }
        return name;
    }

    static boolean areLettersAfter(String part) {
        return LETTERS_AFTER.matcher(part).matches();
    }

    /** Whether two parts of a text beside "and" are two names: "Center for Drug Evaluation and Research" has none. */
    static boolean mayBeOneOfSeveral(String part) {
        String[] words = wordsOf(part);
        return words.length > 0 && areOfName(words);
    }

    private static String[] wordsOf(String text) {
        String line = text.strip();
        return line.isEmpty() ? new String[0] : line.split("\\s+");
    }

    private static boolean areOfName(String[] words) {
        for (String word : words) {
            boolean small = Character.isLowerCase(word.codePointAt(0));
            if (small && !NameWords.isParticle(word) || NameWords.isFurniture(word) || hasMark(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMark(String word) {
        return word.indexOf('@') >= 0 || word.indexOf(':') >= 0;
    }

    /** A place holder that a template left unfilled, as {@code page.author}. */
    private static boolean isTemplate(String name) {
        if (name.indexOf('{') >= 0 || name.indexOf('%') >= 0) {
            return true;
        }
        return name.indexOf(' ') < 0
                && name.indexOf('.') > 0
                && Arrays.stream(name.split("\\.")).anyMatch(NameWords::isFurniture);
    }
}
