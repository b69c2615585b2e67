package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.search.ArticleRequest;
import org.presswatch.store.search.Conditions;
import org.presswatch.store.search.Cursor;

import static org.presswatch.store.read.Reading.expectTime;
import static org.presswatch.store.read.Reading.texts;
import static org.presswatch.store.read.Reading.time;

/** Lists of articles, the newest first. */
public final class ArticleLists {

    private static final String COLUMNS = """
            SELECT a.id, a.canonical_url, a.site, a.site_name, a.title, a.lead, a.authors, a.language, a.published_at,
                a.published_precision, a.fetched_at, a.listed_at, a.revision, a.classification_id""";

    /** What the list's own query tells; topics and snippets come with a second one. */
    private record Listed(ArticleSummary summary, long classificationId) {}

    private final Reading reading;

    public ArticleLists(Reading reading) {
        this.reading = reading;
    }

    /**
     * The page that is asked for.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    public ArticlePage page(ArticleRequest request) {
        return reading.of(connection -> page(request, connection));
    }

    private static ArticlePage page(ArticleRequest request, Connection connection) throws SQLException {
        List<String> configs = Languages.textConfigs(request.filter(), connection);
        Conditions conditions = Conditions.of(request.filter(), request.after(), configs);
        var parameters = new ArrayList<>(conditions.parameters());
        // One more than asked for tells whether there is a next page.
        parameters.add(request.limit() + 1);
        String sql = COLUMNS + conditions.fromWhere() + conditions.orderBy() + " LIMIT ?";
        List<Listed> listed = Reading.rows(connection, sql, parameters, ArticleLists::listed);
        boolean hasMore = listed.size() > request.limit();
        List<Listed> shown = hasMore ? listed.subList(0, request.limit()) : listed;
        return new ArticlePage(completed(shown, request, configs, connection), hasMore ? cursorAt(shown) : null);
    }

    private static List<ArticleSummary> completed(
            List<Listed> listed, ArticleRequest request, List<String> configs, Connection connection)
            throws SQLException {
        List<Long> ids = listed.stream().map(Listed::classificationId).toList();
        Map<Long, List<ArticleSummary.Topic>> topics = TopicWords.of(ids, connection);
        List<String> articleIds = listed.stream().map(one -> one.summary().id()).toList();
        Map<String, List<ArticleSummary.Fragment>> snippets =
                Snippets.of(articleIds, request.filter().text(), configs, connection);
        return listed.stream()
                .map(one -> completed(
                        one.summary(),
                        topics.getOrDefault(one.classificationId(), List.of()),
                        snippets.get(one.summary().id())))
                .toList();
    }

    private static ArticleSummary completed(
            ArticleSummary of, List<ArticleSummary.Topic> topics, @Nullable List<ArticleSummary.Fragment> snippet) {
        return new ArticleSummary(
                of.id(),
                of.url(),
                of.site(),
                of.siteName(),
                of.title(),
                of.lead(),
                of.authors(),
                of.language(),
                of.publishedAt(),
                of.publishedPrecision(),
                of.fetchedAt(),
                of.listedAt(),
                of.revision(),
                topics,
                snippet);
    }

    private static String cursorAt(List<Listed> shown) {
        ArticleSummary last = shown.getLast().summary();
        return new Cursor(last.listedAt(), last.id()).encoded();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var summary = new ArticleSummary(
                row.getString("id"),
                row.getString("canonical_url"),
                row.getString("site"),
                row.getString("site_name"),
                row.getString("title"),
                row.getString("lead"),
                texts(row, "authors"),
                row.getString("language"),
                time(row, "published_at"),
                row.getString("published_precision"),
                expectTime(row, "fetched_at"),
                expectTime(row, "listed_at"),
                row.getInt("revision"),
                List.of(),
                null);
        return new Listed(summary, row.getLong("classification_id"));
    }
}
