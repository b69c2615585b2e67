package org.presswatch.store.mark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Finds words in a text by a piece of them, whatever their case and ending: where a word might stand in one of its forms.
 * A dictionary has the last word about it.
 */
public final class WordPlaces {

    /** A shorter piece is looked for at the beginning of words only. */
    private static final int SHORTEST_INSIDE = 3;

    private static final int LONGEST_WORD = 80;

    /** Of each letter of two bytes the small one; to look it up takes a fifth of the time. */
    private static final char[] LOWER = lowerCase();

    /** A word in a text, in UTF-16 units. */
    public record Place(String word, int start, int end) {}

    private final String text;
    private final String lower;
    private final IntPredicate isUnspaced;

    /**
     * @param isUnspaced whether a letter's script puts no spaces between words: what is looked for is all of a word there
     */
    public WordPlaces(String text, IntPredicate isUnspaced) {
        this.text = text;
        this.isUnspaced = isUnspaced;
        this.lower = lower(text);
    }

    /** The same letters in lower case, each in its place. */
    private static String lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = LOWER[lower[i]];
        }
        return new String(lower);
    }

    private static char[] lowerCase() {
        var lower = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase((char) i);
        }
        return lower;
    }

    /**
     * The words that have one of the pieces, in their order in the text.
     *
     * @param most as many are told of each piece
     */
    public List<Place> having(Collection<String> pieces, int most) {
        var places = new TreeMap<Integer, Place>();
        for (String piece : pieces) {
            String wanted = lower(piece);
            int found = 0;
            int at = wanted.isEmpty() ? -1 : lower.indexOf(wanted);
            while (at >= 0 && found < most) {
                Place place = word(at, at + wanted.length());
                if (place.start() == at || wanted.length() >= SHORTEST_INSIDE) {
                    places.merge(place.start(), place, (one, other) -> one.end() >= other.end() ? one : other);
                    found++;
                }
                at = lower.indexOf(wanted, Math.max(place.end(), at + 1));
            }
        }
        var sorted = new ArrayList<>(places.values());
        sorted.sort(Comparator.comparingInt(Place::start));
        return sorted;
    }

    private Place word(int from, int to) {
        int start = from;
        int end = to;
        if (!isUnspaced.test(text.codePointAt(from))) {
            while (start > 0 && from - start < LONGEST_WORD && isPart(text.codePointBefore(start))) {
                start -= Character.charCount(text.codePointBefore(start));
            }
            while (end < text.length() && end - to < LONGEST_WORD && isPart(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return new Place(text.substring(start, end), start, end);
    }

    private boolean isPart(int letter) {
        int type = Character.getType(letter);
        boolean joins = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || letter == '_';
        return (joins || Character.isLetterOrDigit(letter)) && !isUnspaced.test(letter);
    }
}
