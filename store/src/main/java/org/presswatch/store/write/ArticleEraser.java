package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Erases articles for good: what is left is a tombstone that says so, and a replay does not bring them back. */
public final class ArticleEraser {

    private static final String TOMBSTONE =
            "INSERT INTO tombstone (article_id, reason) VALUES (?, ?) ON CONFLICT (article_id) DO NOTHING";
    private static final String OF_ARTICLE =
            " WHERE classification_id IN (SELECT id FROM classification WHERE article_id = ?)";
    private static final List<String> DELETIONS = List.of(
            ObservationWriter.FORGET_PAGE,
            "DELETE FROM evidence" + OF_ARTICLE,
            "DELETE FROM entity" + OF_ARTICLE,
            "DELETE FROM fact" + OF_ARTICLE,
            "DELETE FROM article_topic" + OF_ARTICLE,
            "DELETE FROM classification WHERE article_id = ?",
            "DELETE FROM revision WHERE article_id = ?",
            "DELETE FROM earlier_wording WHERE article_id = ?",
            "DELETE FROM article WHERE id = ?");

    private final DataSource database;

    public ArticleEraser(DataSource database) {
        this.database = database;
    }

    /**
     * Erases the article with all its revisions; one that is not stored is kept from coming.
     *
     * @param reason for those who ask later; it names no person
     * @throws SQLException if nothing was erased
     */
    public void erase(String articleId, String reason) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ErasureLock.exclude(connection);
                try (PreparedStatement tombstone = connection.prepareStatement(TOMBSTONE)) {
                    new Binder(tombstone).text(articleId).text(reason);
                    tombstone.executeUpdate();
                }
                for (String deletion : DELETIONS) {
                    delete(deletion, articleId, connection);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void delete(String sql, String articleId, Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            new Binder(delete).text(articleId);
            delete.executeUpdate();
        }
    }
}
