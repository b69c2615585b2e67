package org.presswatch.store.search;

import java.lang.Character.UnicodeScript;

/**
 * Text as the index takes it. Scripts that put no spaces between words are cut into overlapping pairs of characters, in
 * the text and in what is searched for alike, so that any part of a sentence is found without a dictionary.
 */
public final class SearchText {

    /** As much of a text as is indexed, in UTF-16 units: what PostgreSQL can hold in one vector, whatever the words. */
    private static final int LONGEST = 200_000;

    private SearchText() {}

    /** The text with spaces where the index is to see a boundary. */
    public static String of(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return cut.codePoints().anyMatch(SearchText::isUnspaced) ? paired(cut) : cut;
    }

    private static String paired(String text) {
        var pairs = new StringBuilder(text.length() * 2);
        int previous = ' ';
        for (int i = 0; i < text.length() && pairs.length() < LONGEST; ) {
            int current = text.codePointAt(i);
            i += Character.charCount(current);
            boolean goesOn = i < text.length() && isUnspaced(text.codePointAt(i));
            if (!isUnspaced(current)) {
                pairs.append(isUnspaced(previous) ? " " : "").appendCodePoint(current);
            } else if (goesOn) {
                pairs.append(' ').appendCodePoint(current).appendCodePoint(text.codePointAt(i));
            } else if (!isUnspaced(previous)) {
                pairs.append(' ').appendCodePoint(current);
            }
            previous = current;
        }
        return pairs.toString();
    }

    /** Whether a letter is of a script that puts no spaces between words. */
    public static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x0E00 || !Character.isLetter(codePoint)) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
