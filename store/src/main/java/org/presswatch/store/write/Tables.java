package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.presswatch.events.Entity;
import org.presswatch.events.Evidence;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;
import org.presswatch.store.search.SearchText;
import org.presswatch.store.search.TextConfigs;
import org.presswatch.store.write.BatchPlan.Planned;

/** One batched statement for each table, all within the caller's transaction. */
final class Tables implements AutoCloseable {

    private static final String ARTICLE = """
            INSERT INTO article (id, revision, classification_id, url, canonical_url, site, site_name, feed_url, title,
                lead, authors, language, published_at, published_precision, modified_at, fetched_at, first_fetched_at,
                listed_at, image_url, topic_ids, entity_ids, countries, flags, search)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                to_tsvector(?::regconfig, ?) || array_to_tsvector(?))
            ON CONFLICT (id) DO UPDATE SET (revision, classification_id, url, canonical_url, site, site_name, feed_url,
                title, lead, authors, language, published_at, published_precision, modified_at, fetched_at,
                first_fetched_at, listed_at, image_url, topic_ids, entity_ids, countries, flags, search, updated_at)
              = ROW (excluded.revision, excluded.classification_id, excluded.url, excluded.canonical_url, excluded.site,
                excluded.site_name, excluded.feed_url, excluded.title, excluded.lead, excluded.authors,
                excluded.language, excluded.published_at, excluded.published_precision, excluded.modified_at,
                excluded.fetched_at, excluded.first_fetched_at, excluded.listed_at, excluded.image_url,
                excluded.topic_ids, excluded.entity_ids, excluded.countries, excluded.flags, excluded.search, now())
            WHERE article.revision <= excluded.revision""";

    private static final String REVISION = """
            INSERT INTO revision (article_id, revision, title, lead, text, links, content_hash, fetched_at, modified_at,
                parser)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            ON CONFLICT (article_id, revision) DO UPDATE SET (title, lead, text, links, content_hash, parser)
              = ROW (excluded.title, excluded.lead, excluded.text, excluded.links, excluded.content_hash,
                excluded.parser)""";

    private static final String CLASSIFICATION =
            "INSERT INTO classification (id, event_id, article_id, revision, classifier) VALUES (?, ?, ?, ?, ?)";

    private static final String TOPIC = """
            INSERT INTO article_topic (classification_id, topic_id, article_id, score, topic_version, rule_ids,
                is_current, listed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String EVIDENCE = """
            INSERT INTO evidence (classification_id, topic_id, position, field, start_at, end_at, quote, rule_id, role)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ENTITY = """
            INSERT INTO entity (classification_id, position, entity_id, type, name, country, spans)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String FACT = """
            INSERT INTO fact (classification_id, position, actor, action, target, country, legal_basis, date, status,
                spans)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final PreparedStatement article;
    private final PreparedStatement revision;
    private final PreparedStatement classification;
    private final PreparedStatement topic;
    private final PreparedStatement evidence;
    private final PreparedStatement entity;
    private final PreparedStatement fact;

    Tables(Connection connection) throws SQLException {
        this.connection = connection;
        this.article = connection.prepareStatement(ARTICLE);
        this.revision = connection.prepareStatement(REVISION);
        this.classification = connection.prepareStatement(CLASSIFICATION);
        this.topic = connection.prepareStatement(TOPIC);
        this.evidence = connection.prepareStatement(EVIDENCE);
        this.entity = connection.prepareStatement(ENTITY);
        this.fact = connection.prepareStatement(FACT);
    }

    void addArticle(Planned planned, long classificationId) throws SQLException {
        ArticleRow row = planned.row();
        new Binder(article)
                .text(row.articleId())
                .number(row.revision())
                .number(classificationId)
                .text(row.url())
                .text(row.canonicalUrl())
                .text(row.site())
                .text(row.siteName())
                .text(row.feedUrl())
                .text(row.title())
                .text(row.lead())
                .texts(connection, row.authors())
                .text(row.language())
                .time(row.publishedAt())
                .text(row.publishedPrecision())
                .time(row.modifiedAt())
                .time(row.fetchedAt())
                .time(planned.firstFetchedAt())
                .time(planned.listedAt())
                .text(row.imageUrl())
                .texts(connection, row.topicIds())
                .texts(connection, row.entityIds())
                .texts(connection, row.countries())
                .texts(connection, row.flags())
                .text(TextConfigs.of(row.language()))
                .text(SearchText.of(row.title() + "\n" + (row.lead() == null ? "" : row.lead()) + "\n" + row.text()))
                .texts(connection, row.tags(planned.listedAt()))
                .addBatch();
    }

    void addRevision(ArticleRow row) throws SQLException {
        new Binder(revision)
                .text(row.articleId())
                .number(row.revision())
                .text(row.title())
                .text(row.lead())
                .text(row.text())
                .text(json(row.links()))
                .text(row.contentHash())
                .time(row.fetchedAt())
                .time(row.modifiedAt())
                .text(row.parser())
                .addBatch();
    }

    void addClassification(Planned planned, long id) throws SQLException {
        ArticleRow row = planned.row();
        new Binder(classification)
                .number(id)
                .text(row.eventId())
                .text(row.articleId())
                .number(row.revision())
                .text(row.classifier())
                .addBatch();
        for (TopicMatch match : row.topics()) {
            addTopic(planned, match, id);
        }
        for (int i = 0; i < row.entities().size(); i++) {
            addEntity(row.entities().get(i), i, id);
        }
        for (int i = 0; i < row.facts().size(); i++) {
            addFact(row.facts().get(i), i, id);
        }
    }

    /** Writes what was added, parents first. */
    void write() throws SQLException {
        for (PreparedStatement statement : all()) {
            statement.executeBatch();
        }
    }

    private void addTopic(Planned planned, TopicMatch match, long id) throws SQLException {
        new Binder(topic)
                .number(id)
                .text(match.topicId())
                .text(planned.row().articleId())
                .number(match.score())
                .text(match.topicVersion())
                .texts(connection, match.ruleIds())
                .flag(planned.current())
                .time(planned.listedAt())
                .addBatch();
        for (int i = 0; i < match.evidence().size(); i++) {
            Evidence words = match.evidence().get(i);
            new Binder(evidence)
                    .number(id)
                    .text(match.topicId())
                    .number(i)
                    .text(words.field())
                    .number(words.start())
                    .number(words.end())
                    .text(words.quote())
                    .text(words.ruleId())
                    .text(words.role())
                    .addBatch();
        }
    }

    private void addEntity(Entity named, int position, long id) throws SQLException {
        new Binder(entity)
                .number(id)
                .number(position)
                .text(named.id())
                .text(named.type())
                .text(named.name())
                .text(named.country())
                .text(json(named.spans()))
                .addBatch();
    }

    private void addFact(Fact told, int position, long id) throws SQLException {
        new Binder(fact)
                .number(id)
                .number(position)
                .text(told.actor())
                .text(told.action())
                .text(told.target())
                .text(told.country())
                .text(told.legalBasis())
                .text(told.date())
                .text(told.status())
                .text(json(told.spans()))
                .addBatch();
    }

    private List<PreparedStatement> all() {
        return List.of(article, revision, classification, topic, evidence, entity, fact);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of records always has JSON", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : all()) {
            statement.close();
        }
    }
}
