package org.presswatch.store.trial;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A topic as the classifier has it in use.
 *
 * @param kafkaTopic where its articles are published
 * @param threshold lowest score that gives the tag
 * @param signs ids of the rules that speak for it
 * @param doubts ids of the rules that speak against it
 * @param match texts that must get it
 * @param reject texts that must not
 */
public record TopicDefinition(
        String id,
        String name,
        String description,
        String version,
        double threshold,
        String kafkaTopic,
        @Nullable List<String> signs,
        @Nullable List<String> doubts,
        @Nullable List<String> match,
        @Nullable List<String> reject) {

    public TopicDefinition {
        signs = signs == null ? List.of() : List.copyOf(signs);
        doubts = doubts == null ? List.of() : List.copyOf(doubts);
        match = match == null ? List.of() : List.copyOf(match);
        reject = reject == null ? List.of() : List.copyOf(reject);
    }
}
