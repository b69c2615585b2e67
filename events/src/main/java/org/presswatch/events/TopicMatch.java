package org.presswatch.events;

import java.util.List;

/**
 * One topic that an article belongs to, with the words that earned it.
 *
 * @param topicId for example {@code platform-blocking}
 * @param score between 0 and 1
 * @param topicVersion version of the topic's file
 * @param ruleIds the rules that matched, each once
 * @param evidence never empty: a tag without evidence is an error
 */
public record TopicMatch(
        String topicId, double score, String topicVersion, List<String> ruleIds, List<Evidence> evidence) {

    public TopicMatch {
        Checks.notBlank(topicId, "topics.topicId");
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("topics.score is " + score + ", not between 0 and 1");
        }
        Checks.notBlank(topicVersion, "topics.topicVersion");
        ruleIds = Checks.orEmpty(ruleIds);
        evidence = Checks.orEmpty(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("topics.evidence is empty for " + topicId);
        }
    }
}
