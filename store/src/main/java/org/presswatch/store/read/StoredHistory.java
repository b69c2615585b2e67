package org.presswatch.store.read;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import static org.presswatch.store.read.Reading.expectTime;
import static org.presswatch.store.read.Reading.rows;

/** What the database holds of an article, as dates: when each wording came, and whether it was erased. */
public final class StoredHistory {

    private static final String ARTICLES = """
            SELECT id, url, canonical_url FROM article
            WHERE id = ANY (?) OR url = ANY (?) LIMIT 20""";
    private static final String REVISIONS =
            "SELECT revision, title, parser, stored_at FROM revision WHERE article_id = ? ORDER BY revision";
    private static final String TOMBSTONES =
            "SELECT article_id, erased_at, reason FROM tombstone WHERE article_id = ANY (?)";

    /** An article that a URL stands for. */
    public record Known(String id, String url, String canonicalUrl) {}

    /** A wording that was stored. */
    public record Stored(int revision, String title, String parserVersion, Instant storedAt) {}

    /** An article that was erased. */
    public record Erased(String id, Instant erasedAt, String reason) {}

    private final Reading reading;

    public StoredHistory(Reading reading) {
        this.reading = reading;
    }

    /** The articles of these ids, and those whose pages were fetched at these addresses. */
    public List<Known> articles(Collection<String> ids, Collection<String> urls) {
        return reading.of(connection -> rows(
                connection,
                ARTICLES,
                List.of(array(ids), array(urls)),
                row -> new Known(row.getString("id"), row.getString("url"), row.getString("canonical_url"))));
    }

    /** Every wording of an article. */
    public List<Stored> revisions(String articleId) {
        return reading.of(connection -> rows(
                connection,
                REVISIONS,
                List.of(articleId),
                row -> new Stored(
                        row.getInt("revision"),
                        row.getString("title"),
                        row.getString("parser"),
                        expectTime(row, "stored_at"))));
    }

    /** Those of these articles that were erased. */
    public List<Erased> erased(Collection<String> ids) {
        return reading.of(connection -> rows(
                connection,
                TOMBSTONES,
                Collections.singletonList(array(ids)),
                row -> new Erased(row.getString("article_id"), expectTime(row, "erased_at"), row.getString("reason"))));
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
