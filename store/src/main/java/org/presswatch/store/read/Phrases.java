package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.ArticleRequest;
import org.presswatch.store.search.Conditions;
import org.presswatch.store.search.Cursor;
import org.presswatch.store.search.Window;

/**
 * Finds words in their order. The index knows which articles have the words, not where: each has to be read, the newest
 * first, in stretches of time one after the other, until there is enough or as many were read as one answer may cost.
 */
final class Phrases {

    /** Articles that one answer reads, 20 to 250 µs each. */
    static final int MOST_READ = 300;

    /** Articles with the words that are read at once. */
    private static final int AT_ONCE = 150;

    private static final int SHORTEST_DAYS = 4;
    private static final double MOST_GROWTH = 16;

    /** An article with all the words, and whether they stand as they should. */
    private record Candidate(String id, Instant listedAt, boolean matches) {}

    /**
     * What was found.
     *
     * @param articleIds the newest first
     * @param end before which nothing was looked at, null if there is nothing left or enough was found
     */
    record Found(List<String> articleIds, @Nullable Cursor end) {}

    private final ArticleFilter filter;
    private final Words words;
    private final Connection connection;

    private Phrases(ArticleFilter filter, Words words, Connection connection) {
        this.filter = filter;
        this.words = words;
        this.connection = connection;
    }

    /**
     * The newest articles before the request's cursor, one more than a page has.
     *
     * @param mostRead articles with the words after which to stop
     */
    static Found of(ArticleRequest request, Words words, int mostRead, Connection connection) throws SQLException {
        ArticleFilter filter = request.filter();
        Instant end = Widening.end(filter, request.after(), connection);
        return new Phrases(filter, words, connection).before(request.after(), end, request.limit() + 1, mostRead);
    }

    private Found before(@Nullable Cursor after, Instant end, int enough, int mostRead) throws SQLException {
        var found = new ArrayList<String>();
        @Nullable Cursor at = after;
        @Nullable Window window = Window.endingAt(end, SHORTEST_DAYS);
        Instant endOfWindow = end;
        int inWindow = 0;
        int read = 0;
        while (true) {
            List<Candidate> candidates = candidates(at, window);
            read += candidates.size();
            inWindow += candidates.size();
            candidates.stream().filter(Candidate::matches).map(Candidate::id).forEach(found::add);
            if (found.size() >= enough) {
                return new Found(List.copyOf(found.subList(0, enough)), null);
            }
            if (candidates.size() == AT_ONCE) {
                at = new Cursor(
                        candidates.getLast().listedAt(), candidates.getLast().id());
            } else if (window == null || isFirst(window)) {
                return new Found(List.copyOf(found), null);
            } else {
                at = new Cursor(window.start(), "");
                window = older(Duration.between(window.start(), endOfWindow), inWindow, at.listedAt());
                endOfWindow = at.listedAt();
                inWindow = 0;
            }
            if (read >= mostRead) {
                return new Found(List.copyOf(found), at);
            }
        }
    }

    private boolean isFirst(Window window) {
        return filter.from() != null && !filter.from().isBefore(window.start());
    }

    /** The stretch before, as long as one that may hold what is read at once, or all time before. */
    private @Nullable Window older(Duration last, int inLast, Instant before) {
        double growth = Math.min(0.8 * AT_ONCE / Math.max(1, inLast), MOST_GROWTH);
        return Widening.older(filter, before, last.toSeconds() * growth);
    }

    private List<Candidate> candidates(@Nullable Cursor before, @Nullable Window window) throws SQLException {
        Conditions conditions = Conditions.ofIndexOfWords(filter, before, window, words.unordered());
        List<Object> parameters = new ArrayList<>(conditions.parameters());
        parameters.add(AT_ONCE);
        parameters.add(words.query());
        String sql = "WITH m AS MATERIALIZED (SELECT a.id, a.listed_at, a.ctid AS place" + conditions.fromWhere()
                + "), k AS MATERIALIZED (SELECT * FROM m ORDER BY listed_at DESC, id DESC LIMIT ?)"
                + " SELECT k.id, k.listed_at, a.search @@ ?::tsquery AS matches FROM k JOIN article a ON a.ctid = k.place"
                + " ORDER BY k.listed_at DESC, k.id DESC";
        return Reading.rows(
                connection,
                sql,
                parameters,
                row -> new Candidate(
                        row.getString("id"), Reading.expectTime(row, "listed_at"), row.getBoolean("matches")));
    }
}
