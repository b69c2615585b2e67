package org.presswatch.classifier.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * Words of a text that belong to a class.
 *
 * @param wordClass see {@link Lexicon#findClass}
 * @param start first token
 * @param end token after the last
 */
public record Mention(
        int wordClass, int start, int end, @Nullable NamedEntity entity) {

    boolean isInside(int otherStart, int otherEnd) {
        return otherStart <= start && end <= otherEnd && otherEnd - otherStart > end - start;
    }

    boolean covers(int otherStart, int otherEnd) {
        return start == otherStart && end == otherEnd;
    }

    /** Whether it is only a part of the other: of "communications regulator" and "regulator" the first says more. */
    boolean isShorterWithin(Mention other) {
        return other.start <= start && end <= other.end && other.end - other.start > end - start && end > start;
    }
}
