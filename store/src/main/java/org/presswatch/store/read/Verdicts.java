package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import static org.presswatch.store.read.Reading.expectTime;
import static org.presswatch.store.read.Reading.rows;

/** Every verdict that was received about an article. */
public final class Verdicts {

    private static final String OF_ARTICLE = """
            SELECT c.id, c.event_id, c.revision, c.classifier, c.received_at, c.id = a.classification_id AS is_current
            FROM classification c JOIN article a ON a.id = c.article_id
            WHERE c.article_id = ? ORDER BY c.id DESC LIMIT 200""";
    private static final String TOPICS = """
            SELECT topic_id, score, topic_version FROM article_topic
            WHERE classification_id = ? ORDER BY score DESC, topic_id""";

    private final Reading reading;

    public Verdicts(Reading reading) {
        this.reading = reading;
    }

    /**
     * The last that came first, at most 200; none if there is no such article.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    public List<VerdictRecord> of(String articleId) {
        return articleId.indexOf(0) >= 0
                ? List.of()
                : reading.of(connection ->
                        rows(connection, OF_ARTICLE, List.of(articleId), row -> verdict(row, connection)));
    }

    private static VerdictRecord verdict(ResultSet row, Connection connection) throws SQLException {
        return new VerdictRecord(
                row.getString("event_id"),
                row.getInt("revision"),
                row.getString("classifier"),
                expectTime(row, "received_at"),
                row.getBoolean("is_current"),
                rows(
                        connection,
                        TOPICS,
                        List.of(row.getLong("id")),
                        topic -> new VerdictRecord.Topic(
                                topic.getString("topic_id"),
                                topic.getDouble("score"),
                                topic.getString("topic_version"))));
    }
}
