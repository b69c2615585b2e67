package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.presswatch.store.read.ArticleSummary.Topic;
import org.presswatch.store.read.ArticleSummary.Words;

/** The topics of listed articles with their evidence in short. */
final class TopicWords {

    private static final int MOST_TOPICS = 12;
    private static final int MOST_WORDS = 4;

    private static final String SQL = """
            SELECT t.classification_id, t.topic_id, t.score, e.role, e.quote
            FROM article_topic t
            LEFT JOIN LATERAL (
                SELECT DISTINCT ON (role) role, quote, position FROM evidence
                WHERE classification_id = t.classification_id AND topic_id = t.topic_id
                ORDER BY role, position) e ON true
            WHERE t.classification_id = ANY (?)
            ORDER BY t.classification_id, t.score DESC, t.topic_id, e.position""";

    private record Found(long classificationId, String topicId, double score, String role, String quote) {}

    private TopicWords() {}

    static Map<Long, List<Topic>> of(List<Long> classificationIds, Connection connection) throws SQLException {
        if (classificationIds.isEmpty()) {
            return Map.of();
        }
        Object ids = connection.createArrayOf("bigint", classificationIds.toArray());
        var topics = new HashMap<Long, Map<String, Topic>>();
        for (Found found : Reading.rows(
                connection,
                SQL,
                List.of(ids),
                row -> new Found(
                        row.getLong(1), row.getString(2), row.getDouble(3), row.getString(4), row.getString(5)))) {
            Map<String, Topic> ofArticle =
                    topics.computeIfAbsent(found.classificationId(), id -> new LinkedHashMap<>());
            if (ofArticle.size() < MOST_TOPICS || ofArticle.containsKey(found.topicId())) {
                ofArticle.merge(found.topicId(), topic(found), TopicWords::joined);
            }
        }
        var lists = new HashMap<Long, List<Topic>>();
        topics.forEach((id, ofArticle) -> lists.put(id, List.copyOf(ofArticle.values())));
        return lists;
    }

    private static Topic topic(Found found) {
        return new Topic(found.topicId(), found.score(), List.of(new Words(found.role(), found.quote())));
    }

    private static Topic joined(Topic one, Topic other) {
        if (one.words().size() >= MOST_WORDS) {
            return one;
        }
        var words = new ArrayList<>(one.words());
        words.addAll(other.words());
        return new Topic(one.id(), one.score(), List.copyOf(words));
    }
}
