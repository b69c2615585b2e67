package org.presswatch.events;

import java.time.Instant;
import java.util.List;

/**
 * An article with its topics, on {@link Topics#ARTICLES_CLASSIFIED} and on the topic of each of its topics.
 *
 * @param topics the topics the article belongs to; maybe none
 * @param entities who and what the text names
 * @param classifierVersion version of the code and of the topic files that gave this verdict
 * @param facts who does what to whom, as the text tells it
 */
public record ArticleClassified(
        ArticleParsed article,
        List<TopicMatch> topics,
        List<Entity> entities,
        String classifierVersion,
        List<Fact> facts)
        implements Event {

    public static final String TYPE = "org.presswatch.article.classified.v1";

    public ArticleClassified {
        Checks.required(article, "article");
        topics = Checks.orEmpty(topics);
        entities = Checks.orEmpty(entities);
        Checks.notBlank(classifierVersion, "classifierVersion");
        facts = Checks.orEmpty(facts);
    }

    /** A verdict without facts. */
    public ArticleClassified(
            ArticleParsed article, List<TopicMatch> topics, List<Entity> entities, String classifierVersion) {
        this(article, topics, entities, classifierVersion, List.of());
    }

    @Override
    public String key() {
        return article.articleId();
    }

    @Override
    public String subject() {
        return article.subject();
    }

    @Override
    public Instant time() {
        return article.time();
    }

    @Override
    public String eventId() {
        return ArticleIds.digest(TYPE, article.eventId(), classifierVersion);
    }
}
