package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleParsed.Link;
import org.presswatch.store.search.SearchText;
import org.presswatch.store.search.TextConfigs;

/** Takes erased names out of the rows of an article, and leaves rows alone that have none. */
final class StoredNames {

    private static final String OF_ARTICLE =
            " WHERE classification_id IN (SELECT id FROM classification WHERE article_id = ?)";

    private static final String ARTICLE = """
            UPDATE article SET title = ?, lead = CASE WHEN lead IS NULL THEN NULL ELSE ? END, authors = ?,
                site_name = ?,
                flags = (SELECT array_agg(DISTINCT f ORDER BY f) FROM unnest(flags || ?) f),
                entity_ids = (SELECT coalesce(array_agg(DISTINCT entity_id ORDER BY entity_id), '{}')
                    FROM entity WHERE classification_id = article.classification_id),
                search = to_tsvector(?::regconfig, ?) || array_to_tsvector(ARRAY(
                        SELECT l FROM unnest(tsvector_to_array(search)) l WHERE l LIKE '=%' AND l NOT LIKE '=e=%')
                    || ARRAY(SELECT DISTINCT '=e=' || n FROM (
                        SELECT lower(unnest(ARRAY[entity_id, name])) n
                        FROM entity WHERE classification_id = article.classification_id UNION
                        SELECT lower(unnest(ARRAY[actor, target]))
                        FROM fact WHERE classification_id = article.classification_id) e WHERE n <> ''))
            WHERE id = ?""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ErasedNames names;
    private final NameMask mask;
    private final Connection connection;

    StoredNames(ErasedNames names, Connection connection) {
        this.names = names;
        this.mask = new NameMask(names);
        this.connection = connection;
    }

    /** Whether there was a name; then the article is flagged. */
    boolean erase(String articleId) throws SQLException {
        boolean wasThere = wordings("revision", articleId) | wordings("earlier_wording", articleId);
        wasThere |= evidence(articleId);
        wasThere |= named("entity", "name, NULL", articleId) | named("fact", "actor, target", articleId);
        return article(articleId, wasThere);
    }

    private boolean wordings(String table, String articleId) throws SQLException {
        boolean wasThere = false;
        for (List<@Nullable String> row : Rows.of(
                connection,
                "SELECT title, lead, text, links::text, revision::text, parser, content_hash FROM " + table
                        + " WHERE article_id = ?",
                articleId)) {
            List<@Nullable String> old = row.subList(0, 4);
            List<@Nullable String> now =
                    Arrays.asList(masked(row.get(0)), masked(row.get(1)), masked(row.get(2)), links(row.get(3)));
            if (!now.equals(old)) {
                wasThere = true;
                Rows.update(
                        connection,
                        "UPDATE " + table + " SET title = ?, lead = ?, text = ?, links = ?::jsonb"
                                + " WHERE article_id = ? AND revision = ?::integer AND parser = ?"
                                + " AND content_hash = ?",
                        now.get(0),
                        now.get(1),
                        now.get(2),
                        now.get(3),
                        articleId,
                        row.get(4),
                        row.get(5),
                        row.get(6));
            }
        }
        return wasThere;
    }

    private boolean evidence(String articleId) throws SQLException {
        boolean wasThere = false;
        for (List<@Nullable String> row : Rows.of(
                connection,
                "SELECT quote, classification_id::text, topic_id, position::text FROM evidence" + OF_ARTICLE,
                articleId)) {
            if (names.isIn(row.get(0))) {
                wasThere = true;
                Rows.update(
                        connection,
                        "UPDATE evidence SET quote = ? WHERE classification_id = ?::bigint AND topic_id = ?"
                                + " AND position = ?::integer",
                        masked(row.get(0)),
                        row.get(1),
                        row.get(2),
                        row.get(3));
            }
        }
        return wasThere;
    }

    /** Deletes the rows of a table with a name in one of two columns. */
    private boolean named(String table, String columns, String articleId) throws SQLException {
        boolean wasThere = false;
        for (List<@Nullable String> row : Rows.of(
                connection,
                "SELECT classification_id::text, position::text, " + columns + " FROM " + table + OF_ARTICLE,
                articleId)) {
            if (names.isIn(row.get(2)) || names.isIn(row.get(3))) {
                wasThere = true;
                Rows.update(
                        connection,
                        "DELETE FROM " + table + " WHERE classification_id = ?::bigint AND position = ?::integer",
                        row.get(0),
                        row.get(1));
            }
        }
        return wasThere;
    }

    /** The row that lists show, and its words in the index. */
    private boolean article(String articleId, boolean wasThere) throws SQLException {
        for (List<@Nullable String> row : Rows.of(
                connection,
                "SELECT r.title, coalesce(r.lead, ''), r.text, a.language, array_to_string(a.authors, E'\\n'),"
                        + " a.site_name FROM article a JOIN revision r ON r.article_id = a.id AND r.revision = a.revision"
                        + " WHERE a.id = ?",
                articleId)) {
            List<String> authors = String.valueOf(row.get(4)).lines().toList();
            List<String> others =
                    authors.stream().filter(author -> !names.isIn(author)).toList();
            boolean isSiteCalledSo = names.isIn(row.get(5));
            if (!wasThere && !isSiteCalledSo && others.equals(authors)) {
                return false;
            }
            Rows.update(
                    connection,
                    ARTICLE,
                    row.get(0),
                    row.get(1),
                    others.toArray(String[]::new),
                    isSiteCalledSo ? null : row.get(5),
                    new String[] {ErasedNames.FLAG},
                    TextConfigs.of(row.get(3)),
                    SearchText.of(row.get(0) + "\n" + row.get(1) + "\n" + row.get(2)),
                    articleId);
            return true;
        }
        return wasThere;
    }

    private @Nullable String masked(@Nullable String text) {
        return text == null ? null : names.masked(text);
    }

    private String links(@Nullable String json) {
        try {
            List<Link> links = JSON.readValue(json, new TypeReference<>() {});
            List<Link> masked = mask.links(links);
            return masked.equals(links) ? String.valueOf(json) : JSON.writeValueAsString(masked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the writer puts JSON of this type into the column", e);
        }
    }
}
