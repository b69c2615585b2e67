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

    /** Whether it lies in a longer stretch of tokens, or in one as long without being a name itself. */
    boolean isInside(int otherStart, int otherEnd) {
        boolean within = otherStart <= start && end <= otherEnd;
        return within && (otherEnd - otherStart > end - start || (entity == null && wordClass != Lexicon.IGNORE));
    }

    /** Whether it is only a part of the other: of "communications regulator" and "regulator" the first says more. */
    boolean isShorterWithin(Mention other) {
        return other.start <= start && end <= other.end && other.end - other.start > end - start && end > start;
    }
}
