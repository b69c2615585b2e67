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

    private static final int SHORTEST_WINDOW = 4;
    private static final int MOST_READ_FOR_A_FULL_PAGE = 20_000;

    /** What the list's own query tells; topics and snippets come with a second one. */
    private record Listed(ArticleSummary summary, long classificationId) {}

    private final Reading reading;
    private final int mostReadForFullPage;

    public ArticleLists(Reading reading) {
        this(reading, MOST_READ_FOR_A_FULL_PAGE);
    }

    /**
     * @param mostReadForFullPage articles with the words of a phrase after which also a full page is given up
     */
    ArticleLists(Reading reading, int mostReadForFullPage) {
        this.reading = reading;
        this.mostReadForFullPage = mostReadForFullPage;
    }

    /**
     * The page that is asked for. One with words in a certain order may end before it is full: its {@code next} goes on.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    public ArticlePage page(ArticleRequest request) {
        return reading.of(connection -> page(request, Phrases.MOST_READ, connection));
    }

    /**
     * The same, and full if there is enough to fill it among the newest {@value #MOST_READ_FOR_A_FULL_PAGE} articles
     * with the words.
     *
     * @throws ReadFailedException if the database does not answer in time
     */
    public ArticlePage fullPage(ArticleRequest request) {
        return reading.of(connection -> page(request, mostReadForFullPage, connection));
    }

    private static ArticlePage page(ArticleRequest request, int mostRead, Connection connection) throws SQLException {
        Words words = Words.of(request.filter(), connection);
        if (!Conditions.suitIndexOfWords(request.filter())) {
            return page(inOrder(request, words, connection), null, request, words, connection);
        }
        Reading.useIndexOfWords(connection);
        if (!words.haveOrder()) {
            return page(byWords(request, words, connection), null, request, words, connection);
        }
        Phrases.Found found = Phrases.of(request, words, mostRead, connection);
        return page(byIds(found.articleIds(), connection), found.end(), request, words, connection);
    }

    private static ArticlePage page(
            List<Listed> listed, @Nullable Cursor end, ArticleRequest request, Words words, Connection connection)
            throws SQLException {
        boolean isFull = listed.size() > request.limit();
        List<Listed> shown = isFull ? listed.subList(0, request.limit()) : listed;
        Cursor next = isFull ? cursorAt(shown) : end;
        return new ArticlePage(
                completed(shown, request, words, connection),
                next == null ? null : next.encoded(),
                isFull || end == null ? null : end.listedAt());
    }

    private static List<Listed> byIds(List<String> ids, Connection connection) throws SQLException {
        List<Object> parameters = List.of((Object) ids.toArray(String[]::new));
        String sql = COLUMNS + " FROM article a WHERE a.id = ANY (?) ORDER BY a.listed_at DESC, a.id DESC";
        return Reading.rows(connection, sql, parameters, ArticleLists::listed);
    }

    /** One more than asked for tells whether there is a next page. */
    private static List<Listed> inOrder(ArticleRequest request, Words words, Connection connection)
            throws SQLException {
        Conditions conditions = Conditions.of(request.filter(), request.after(), words.query());
        var parameters = new ArrayList<>(conditions.parameters());
        parameters.add(request.limit() + 1);
        String sql = COLUMNS + conditions.fromWhere() + conditions.orderBy() + " LIMIT ?";
        return Reading.rows(connection, sql, parameters, ArticleLists::listed);
    }

    private static List<Listed> byWords(ArticleRequest request, Words words, Connection connection)
            throws SQLException {
        var found = new ArrayList<Listed>();
        Widening.of(request.filter(), request.after(), request.limit() + 1, connection)
                .read(SHORTEST_WINDOW, (window, filter, wanted) -> {
                    Conditions conditions = Conditions.ofIndexOfWords(filter, request.after(), window, words.query());
                    var parameters = new ArrayList<>(conditions.parameters());
                    parameters.add(wanted);
                    String sql = COLUMNS + conditions.fromWhere() + conditions.orderBy() + " LIMIT ?";
                    List<Listed> listed = Reading.rows(connection, sql, parameters, ArticleLists::listed);
                    found.addAll(listed);
                    return listed.size();
                });
        return found;
    }

    private static List<ArticleSummary> completed(
            List<Listed> listed, ArticleRequest request, Words words, Connection connection) throws SQLException {
        List<Long> ids = listed.stream().map(Listed::classificationId).toList();
        Map<Long, List<ArticleSummary.Topic>> topics = TopicWords.of(ids, connection);
        List<String> articleIds = listed.stream().map(one -> one.summary().id()).toList();
        Map<String, List<ArticleSummary.Fragment>> snippets =
                Snippets.of(articleIds, request.filter().text(), words.query(), connection);
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

    private static Cursor cursorAt(List<Listed> shown) {
        ArticleSummary last = shown.getLast().summary();
        return new Cursor(last.listedAt(), last.id());
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
