package org.presswatch.classifier.topic;

import java.util.List;
import java.util.Map;

import org.presswatch.events.Entity;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;

/**
 * What a classifier says about an article.
 *
 * @param topics those whose score reaches their threshold
 * @param scores of every topic that any rule spoke for, by topic id
 */
public record Verdict(
        List<TopicMatch> topics,
        List<Entity> entities,
        List<Fact> facts,
        Map<String, Double> scores,
        String classifierVersion) {

    public Verdict {
        topics = List.copyOf(topics);
        entities = List.copyOf(entities);
        facts = List.copyOf(facts);
        scores = Map.copyOf(scores);
    }

    /** Ids of the topics. */
    public List<String> topicIds() {
        return topics.stream().map(TopicMatch::topicId).toList();
    }
}
