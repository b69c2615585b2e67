package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Erases a person's name from everything that is stored: texts and titles of all revisions and of what older parsers
 * read out of them, authors, a site that is called after the person, evidence, entities and facts. What is left is a
 * salted hash, so that no replay brings the name back.
 */
public final class NameEraser {

    /** Articles that may have the name: it is looked for in the texts themselves, so no dictionary can hide it. */
    private static final String CANDIDATES = """
            WITH name AS (SELECT array_agg(DISTINCT name_letters(word)) AS words FROM unnest(?) word)
            SELECT r.article_id FROM revision r
            WHERE tells_words(concat_ws(E'\\n', r.title, r.lead, r.text, r.links::text), (SELECT words FROM name))
            UNION
            SELECT w.article_id FROM earlier_wording w
            WHERE tells_words(concat_ws(E'\\n', w.title, w.lead, w.text, w.links::text), (SELECT words FROM name))
            UNION
            SELECT a.id FROM article a
            WHERE tells_words(concat_ws(E'\\n', a.site_name, array_to_string(a.authors, E'\\n')), (SELECT words FROM name))
            UNION
            SELECT c.article_id FROM classification c JOIN entity e ON e.classification_id = c.id
            WHERE tells_words(e.name, (SELECT words FROM name))
            UNION
            SELECT c.article_id FROM classification c JOIN fact f ON f.classification_id = c.id
            WHERE tells_words(concat_ws(E'\\n', f.actor, f.target), (SELECT words FROM name))
            UNION
            SELECT c.article_id FROM classification c JOIN evidence v ON v.classification_id = c.id
            WHERE tells_words(v.quote, (SELECT words FROM name))
            ORDER BY 1""";

    private final DataSource database;

    public NameEraser(DataSource database) {
        this.database = database;
    }

    /**
     * Erases the name, written like this or in other case; other spellings and forms are names of their own. Articles
     * come in meanwhile, without the name.
     *
     * @return in how many articles it was
     * @throws IllegalArgumentException if the name has no word, more than eight, or a single letter
     * @throws SQLException if nothing was erased of what is stored; it does no harm to ask again
     */
    public int erase(String name, String reason) throws SQLException {
        List<String> words = ErasedNames.words(name);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ErasureLock.exclude(connection);
                remember(words, reason, connection);
                connection.commit();
                List<String> candidates = candidates(words, connection);
                connection.commit();
                // A writer between the look at an article and its change would be overwritten.
                ErasureLock.exclude(connection);
                int erased = erase(candidates, connection);
                connection.commit();
                return erased;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void remember(List<String> words, String reason, Connection connection) throws SQLException {
        String salt = String.valueOf(
                Rows.of(connection, "SELECT salt FROM name_salt").getFirst().getFirst());
        Rows.update(
                connection,
                "INSERT INTO name_tombstone (hash, words, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                ErasedNames.hash(words, salt),
                words.size(),
                reason);
    }

    private static List<String> candidates(List<String> words, Connection connection) throws SQLException {
        return Rows.of(connection, CANDIDATES, (Object) words.toArray(String[]::new)).stream()
                .map(row -> String.valueOf(row.getFirst()))
                .toList();
    }

    private static int erase(List<String> candidates, Connection connection) throws SQLException {
        var stored = new StoredNames(ErasedNames.of(connection), connection);
        int erased = 0;
        for (String articleId : candidates) {
            if (stored.erase(articleId)) {
                erased++;
            }
        }
        return erased;
    }
}
