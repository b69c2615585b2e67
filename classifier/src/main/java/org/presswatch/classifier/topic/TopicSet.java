package org.presswatch.classifier.topic;

import java.util.List;

import org.presswatch.classifier.lexicon.Lexicon;

/**
 * Everything that a classifier works with, as the files give it.
 *
 * @param statuses the first that fits counts
 * @param entityClasses ids of the word classes whose mentions are reported as entities
 * @param legalBasis ids of the word classes that name a reason in law
 * @param hash short hash of all files
 */
public record TopicSet(
        Lexicon lexicon,
        List<Topic> topics,
        List<StatusWords> statuses,
        List<Integer> entityClasses,
        List<Integer> legalBasis,
        String hash) {

    public TopicSet {
        topics = List.copyOf(topics);
        statuses = List.copyOf(statuses);
        entityClasses = List.copyOf(entityClasses);
        legalBasis = List.copyOf(legalBasis);
    }
}
