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
}
