package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.presswatch.events.ArticleParsed.Link;
import org.presswatch.store.search.SearchText;
import org.presswatch.store.search.TextConfigs;

/**
 * Erases a person's name from everything that is stored: texts and titles of all revisions, authors, evidence, entities
 * and facts. What is left is a salted hash, so that no replay brings the name back.
 */
public final class NameEraser {

    /** Articles that may have the name: it is looked for in the texts themselves, so no dictionary can hide it. */
    private static final String CANDIDATES = """
            SELECT r.article_id FROM revision r
            WHERE strpos(lower(concat_ws(E'\\n', r.title, r.lead, r.text, r.links::text)), ?) > 0
            UNION
            SELECT a.id FROM article a WHERE strpos(lower(array_to_string(a.authors, E'\\n')), ?) > 0
            UNION
            SELECT c.article_id FROM classification c JOIN entity e ON e.classification_id = c.id
            WHERE strpos(lower(e.name), ?) > 0
            UNION
            SELECT c.article_id FROM classification c JOIN fact f ON f.classification_id = c.id
            WHERE strpos(lower(concat_ws(E'\\n', f.actor, f.target)), ?) > 0
            UNION
            SELECT c.article_id FROM classification c JOIN evidence v ON v.classification_id = c.id
            WHERE strpos(lower(v.quote), ?) > 0""";

    private static final String VERDICTS = "SELECT id FROM classification WHERE article_id = ?";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One text of a row, with what finds the row again. */
    private record Texts(List<Object> key, List<String> values) {}

    private final DataSource database;

    public NameEraser(DataSource database) {
        this.database = database;
    }

    /**
     * Erases the name, written like this or in other case; other spellings and forms are names of their own.
     *
     * @return in how many articles it was looked for closely
     * @throws IllegalArgumentException if the name has no word, or more than eight
     * @throws SQLException if nothing was erased
     */
    public int erase(String name, String reason) throws SQLException {
        List<String> words = ErasedNames.words(name);
        if (words.isEmpty() || words.size() > ErasedNames.MOST_WORDS) {
            throw new IllegalArgumentException("a name has 1 to " + ErasedNames.MOST_WORDS + " words");
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ErasureLock.exclude(connection);
                remember(words, reason, connection);
                var mask = new NameMask(ErasedNames.of(connection));
                List<String> ids = candidates(words, connection);
                for (String id : ids) {
                    erase(id, ErasedNames.of(connection), mask, connection);
                }
                connection.commit();
                return ids.size();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void remember(List<String> words, String reason, Connection connection) throws SQLException {
        String salt = texts("SELECT salt FROM name_salt", List.of(), 1, connection)
                .getFirst()
                .values()
                .getFirst();
        update(
                "INSERT INTO name_tombstone (hash, words, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                connection,
                ErasedNames.hash(words, salt),
                words.size(),
                reason);
    }

    private static List<String> candidates(List<String> words, Connection connection) throws SQLException {
        String longest = words.stream()
                .max((one, other) -> one.length() - other.length())
                .orElseThrow();
        var ids = new TreeSet<String>();
        texts(CANDIDATES, List.of(longest, longest, longest, longest, longest), 1, connection)
                .forEach(row -> ids.add(row.values().getFirst()));
        return List.copyOf(ids);
    }

    private static void erase(String id, ErasedNames names, NameMask mask, Connection connection) throws SQLException {
        for (Texts row : texts(
                "SELECT revision::text, title, lead, text, links::text FROM revision WHERE article_id = ?",
                List.of(id),
                5,
                connection)) {
            List<String> old = row.values();
            update(
                    "UPDATE revision SET title = ?, lead = ?, text = ?, links = ?::jsonb"
                            + " WHERE article_id = ? AND revision = ?",
                    connection,
                    names.masked(old.get(1)),
                    old.get(2) == null ? null : names.masked(old.get(2)),
                    names.masked(old.get(3)),
                    links(old.get(4), mask),
                    id,
                    Integer.parseInt(old.get(0)));
        }
        verdicts(id, names, connection);
        article(id, names, connection);
    }

    private static void verdicts(String id, ErasedNames names, Connection connection) throws SQLException {
        for (Texts row : texts(
                "SELECT classification_id::text, topic_id, position::text, quote FROM evidence"
                        + " WHERE classification_id IN (" + VERDICTS + ")",
                List.of(id),
                4,
                connection)) {
            update(
                    "UPDATE evidence SET quote = ? WHERE classification_id = ? AND topic_id = ? AND position = ?",
                    connection,
                    names.masked(row.values().get(3)),
                    Long.parseLong(row.values().get(0)),
                    row.values().get(1),
                    Integer.parseInt(row.values().get(2)));
        }
        for (String table : List.of("entity", "fact")) {
            String shown = table.equals("entity") ? "name, NULL" : "actor, target";
            for (Texts row : texts(
                    "SELECT classification_id::text, position::text, " + shown + " FROM " + table
                            + " WHERE classification_id IN (" + VERDICTS + ")",
                    List.of(id),
                    4,
                    connection)) {
                if (names.isIn(row.values().get(2)) || names.isIn(row.values().get(3))) {
                    update(
                            "DELETE FROM " + table + " WHERE classification_id = ? AND position = ?",
                            connection,
                            Long.parseLong(row.values().get(0)),
                            Integer.parseInt(row.values().get(1)));
                }
            }
        }
    }

    /** The row that lists show, and its words in the index. */
    private static void article(String id, ErasedNames names, Connection connection) throws SQLException {
        for (Texts row : texts(
                "SELECT r.title, coalesce(r.lead, ''), r.text, a.language, array_to_string(a.authors, E'\\n')"
                        + " FROM article a JOIN revision r ON r.article_id = a.id AND r.revision = a.revision"
                        + " WHERE a.id = ?",
                List.of(id),
                5,
                connection)) {
            List<String> now = row.values();
            List<String> authors =
                    now.get(4).lines().filter(author -> !names.isIn(author)).toList();
            update(
                    "UPDATE article SET title = ?, lead = CASE WHEN lead IS NULL THEN NULL ELSE ? END, authors = ?,"
                            + " flags = (SELECT array_agg(DISTINCT f ORDER BY f) FROM unnest(flags || ?) f),"
                            + " entity_ids = (SELECT coalesce(array_agg(DISTINCT entity_id ORDER BY entity_id), '{}')"
                            + " FROM entity WHERE classification_id = article.classification_id),"
                            + " search = to_tsvector(?::regconfig, ?) || array_to_tsvector(ARRAY(SELECT l FROM"
                            + " unnest(tsvector_to_array(search)) l WHERE l LIKE '=%' AND l NOT LIKE '=e=%')"
                            + " || ARRAY(SELECT DISTINCT '=e=' || n FROM (SELECT lower(unnest(ARRAY[entity_id, name])) n"
                            + " FROM entity WHERE classification_id = article.classification_id UNION"
                            + " SELECT lower(unnest(ARRAY[actor, target])) FROM fact"
                            + " WHERE classification_id = article.classification_id) e WHERE n <> ''))"
                            + " WHERE id = ?",
                    connection,
                    now.get(0),
                    now.get(1),
                    authors.toArray(String[]::new),
                    new String[] {ErasedNames.FLAG},
                    TextConfigs.of(now.get(3)),
                    SearchText.of(now.get(0) + "\n" + now.get(1) + "\n" + now.get(2)),
                    id);
        }
    }

    private static String links(String json, NameMask mask) {
        try {
            return JSON.writeValueAsString(mask.links(JSON.readValue(json, new TypeReference<List<Link>>() {})));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the writer puts JSON of this type into the column", e);
        }
    }

    private static List<Texts> texts(String sql, List<Object> parameters, int columns, Connection connection)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, connection, parameters.toArray());
            var rows = new ArrayList<Texts>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    var values = new ArrayList<String>();
                    for (int i = 1; i <= columns; i++) {
                        values.add(row.getString(i));
                    }
                    rows.add(new Texts(parameters, values));
                }
            }
            return rows;
        }
    }

    private static void update(String sql, Connection connection, Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, connection, parameters);
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Connection connection, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }
}
