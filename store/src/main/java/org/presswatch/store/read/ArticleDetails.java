package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.presswatch.events.ArticleParsed.Link;
import org.presswatch.events.Entity;
import org.presswatch.events.Evidence;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;

import static org.presswatch.store.read.Reading.expectTime;
import static org.presswatch.store.read.Reading.rows;
import static org.presswatch.store.read.Reading.texts;
import static org.presswatch.store.read.Reading.time;

/** Single articles. */
public final class ArticleDetails {

    private static final String ARTICLE = """
            SELECT a.*, r.text, r.links, r.content_hash, r.parser, c.classifier
            FROM article a
            JOIN revision r ON r.article_id = a.id AND r.revision = a.revision
            JOIN classification c ON c.id = a.classification_id
            WHERE a.id = ?""";
    private static final String REVISIONS = """
            SELECT revision, title, content_hash, fetched_at, modified_at FROM revision
            WHERE article_id = ? ORDER BY revision DESC LIMIT 200""";
    private static final String WORDINGS = """
            SELECT revision, title, lead, text, content_hash, fetched_at, modified_at FROM revision
            WHERE article_id = ? AND revision < ? ORDER BY revision DESC LIMIT ?""";
    private static final String NUMBERS = "SELECT revision FROM revision WHERE article_id = ? ORDER BY revision DESC";
    private static final String TOPICS = """
            SELECT topic_id, score, topic_version, rule_ids FROM article_topic
            WHERE classification_id = ? ORDER BY score DESC, topic_id""";
    private static final String EVIDENCE = """
            SELECT topic_id, field, start_at, end_at, quote, rule_id, role FROM evidence
            WHERE classification_id = ? ORDER BY topic_id, position""";
    private static final String ENTITIES = """
            SELECT entity_id, type, name, country, spans FROM entity
            WHERE classification_id = ? ORDER BY position""";

    private static final String FACTS = """
            SELECT actor, action, target, country, legal_basis, date, status, spans FROM fact
            WHERE classification_id = ? ORDER BY position""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Reading reading;

    public ArticleDetails(Reading reading) {
        this.reading = reading;
    }

    /**
     * The article of that id.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    public Optional<ArticleDetail> find(String id) {
        if (id.indexOf(0) >= 0) {
            return Optional.empty();
        }
        return reading.of(connection -> rows(connection, ARTICLE, List.of(id), row -> detail(row, connection)).stream()
                .findFirst());
    }

    /**
     * Wordings of the article, the newest first; none if there is no such article.
     *
     * @param before of revisions with a lower number than this one
     * @param most how many at most
     * @throws ReadFailedException if the database does not answer in time
     */
    public List<Wording> wordings(String id, int before, int most) {
        if (id.indexOf(0) >= 0) {
            return List.of();
        }
        return reading.of(connection -> rows(connection, WORDINGS, List.of(id, before, most), ArticleDetails::wording));
    }

    /**
     * The numbers of all revisions of the article, the newest first.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    public List<Integer> revisions(String id) {
        return reading.of(connection -> rows(connection, NUMBERS, List.of(id), row -> row.getInt(1)));
    }

    private static ArticleDetail detail(ResultSet row, Connection connection) throws SQLException {
        long verdict = row.getLong("classification_id");
        String id = row.getString("id");
        return new ArticleDetail(
                id,
                row.getInt("revision"),
                row.getString("canonical_url"),
                row.getString("url"),
                row.getString("site"),
                row.getString("site_name"),
                row.getString("feed_url"),
                row.getString("title"),
                row.getString("lead"),
                row.getString("text"),
                texts(row, "authors"),
                row.getString("language"),
                time(row, "published_at"),
                row.getString("published_precision"),
                time(row, "modified_at"),
                expectTime(row, "fetched_at"),
                expectTime(row, "first_fetched_at"),
                row.getString("image_url"),
                json(row.getString("links"), new TypeReference<List<Link>>() {}),
                row.getString("content_hash"),
                texts(row, "flags"),
                topics(verdict, connection),
                rows(connection, ENTITIES, List.of(verdict), ArticleDetails::entity),
                rows(connection, FACTS, List.of(verdict), ArticleDetails::fact),
                rows(connection, REVISIONS, List.of(id), ArticleDetails::revision),
                row.getString("parser"),
                row.getString("classifier"),
                expectTime(row, "stored_at"),
                expectTime(row, "updated_at"));
    }

    private static List<TopicMatch> topics(long verdict, Connection connection) throws SQLException {
        Map<String, List<Evidence>> evidence = new HashMap<>();
        rows(
                connection,
                EVIDENCE,
                List.of(verdict),
                row -> evidence.computeIfAbsent(row.getString("topic_id"), topic -> new ArrayList<>())
                        .add(new Evidence(
                                row.getString("field"),
                                row.getInt("start_at"),
                                row.getInt("end_at"),
                                row.getString("quote"),
                                row.getString("rule_id"),
                                row.getString("role"))));
        return rows(
                connection,
                TOPICS,
                List.of(verdict),
                row -> new TopicMatch(
                        row.getString("topic_id"),
                        row.getDouble("score"),
                        row.getString("topic_version"),
                        texts(row, "rule_ids"),
                        evidence.getOrDefault(row.getString("topic_id"), List.of())));
    }

    private static Entity entity(ResultSet row) throws SQLException {
        return new Entity(
                row.getString("entity_id"),
                row.getString("type"),
                row.getString("name"),
                row.getString("country"),
                json(row.getString("spans"), new TypeReference<List<Entity.Span>>() {}));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("actor"),
                row.getString("action"),
                row.getString("target"),
                row.getString("country"),
                row.getString("legal_basis"),
                row.getString("date"),
                row.getString("status"),
                json(row.getString("spans"), new TypeReference<List<Fact.Span>>() {}));
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                row.getInt("revision"),
                row.getString("title"),
                row.getString("lead"),
                row.getString("text"),
                row.getString("content_hash"),
                expectTime(row, "fetched_at"),
                time(row, "modified_at"));
    }

    private static ArticleDetail.Revision revision(ResultSet row) throws SQLException {
        return new ArticleDetail.Revision(
                row.getInt("revision"),
                row.getString("title"),
                row.getString("content_hash"),
                expectTime(row, "fetched_at"),
                time(row, "modified_at"));
    }

    private static <T> T json(String value, TypeReference<T> type) {
        try {
            return JSON.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the writer puts JSON of this type into the column", e);
        }
    }
}
