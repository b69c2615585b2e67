package org.presswatch.classifier.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One place in a pattern.
 *
 * @param role what the words there are, for example {@code actor}; null for words that only hold the pattern together
 * @param wordClasses a mention of any of these fits
 * @param gap what may lie between the element before and this one
 */
record Element(@Nullable String role, List<Integer> wordClasses, boolean optional, Gap gap) {

    static final Gap ADJACENT = new Gap(0, false, List.of());

    /**
     * @param most tokens that may lie between
     * @param eitherSide whether this element may also come before the one before it in the pattern
     * @param without classes of which no mention may lie between
     */
    record Gap(int most, boolean eitherSide, List<Integer> without) {}
}
