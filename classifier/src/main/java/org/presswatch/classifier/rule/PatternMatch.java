package org.presswatch.classifier.rule;

import java.util.List;
import java.util.Optional;

import org.presswatch.classifier.lexicon.Mention;

/** The words of a sentence that fit a pattern. */
public record PatternMatch(List<Part> parts) {

    /** Words with a role. */
    public record Part(String role, Mention mention) {}

    public PatternMatch {
        parts = List.copyOf(parts);
    }

    public Optional<Mention> find(String role) {
        return parts.stream()
                .filter(part -> part.role().equals(role))
                .map(Part::mention)
                .findFirst();
    }
}
