package org.presswatch.classifier.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sign that an article belongs to a topic, or (with a negative weight) that it does not.
 *
 * @param id unique in its topic
 * @param patterns any of these
 * @param weight log-odds that a match in the title is worth
 * @param action what a fact drawn from it is called, null for none
 * @param status the status of that fact where the sentence says no other
 */
public record Rule(
        String id,
        List<Pattern> patterns,
        double weight,
        @Nullable String action,
        @Nullable String status) {

    public Rule {
        patterns = List.copyOf(patterns);
    }
}
