package org.presswatch.store.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a batch changes, decided before anything is written: repeats fall out, and of several revisions of one article
 * the newest wins whatever the order of their arrival.
 */
final class BatchPlan {

    /** What the database holds of an article. */
    record Stored(int revision, Instant firstFetchedAt) {}

    /** A row to write. {@code current}: it is what the article shows after this batch. */
    record Planned(ArticleRow row, Instant firstFetchedAt, boolean current) {

        Instant listedAt() {
            return row.listedAt(firstFetchedAt);
        }
    }

    private final Map<String, Stored> stored;
    private final Set<String> knownEventIds;
    private final Set<String> erasedIds;
    private final Map<String, ArticleRow> winners = new HashMap<>();
    private final Map<String, Instant> firstFetched = new HashMap<>();
    private final List<ArticleRow> fresh = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    private BatchPlan(Map<String, Stored> stored, Set<String> knownEventIds, Set<String> erasedIds) {
        this.stored = stored;
        this.knownEventIds = new HashSet<>(knownEventIds);
        this.erasedIds = erasedIds;
    }

    /**
     * The plan for rows in the order of their arrival.
     *
     * @param stored by article id
     * @param erasedIds articles that must not come back
     */
    static BatchPlan of(
            List<ArticleRow> rows, Map<String, Stored> stored, Set<String> knownEventIds, Set<String> erasedIds) {
        var plan = new BatchPlan(stored, knownEventIds, erasedIds);
        rows.forEach(row -> plan.verdicts.add(plan.decide(row)));
        return plan;
    }

    /** One for each row, in their order. */
    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** What is to be written, sorted by article id so that two writers never wait for each other in a circle. */
    List<Planned> planned() {
        return fresh.stream()
                .map(row -> new Planned(row, firstFetched.get(row.articleId()), winners.get(row.articleId()) == row))
                .sorted(Comparator.comparing((Planned planned) -> planned.row().articleId())
                        .thenComparing(planned -> planned.row().revision()))
                .toList();
    }

    private Verdict decide(ArticleRow row) {
        if (erasedIds.contains(row.articleId())) {
            return Verdict.ERASED;
        }
        if (!knownEventIds.add(row.eventId())) {
            return Verdict.REPEATED;
        }
        fresh.add(row);
        firstFetched.merge(row.articleId(), earliest(row), BatchPlan::earlier);
        if (row.revision() < newestRevision(row.articleId())) {
            return Verdict.STALE;
        }
        winners.put(row.articleId(), row);
        return Verdict.APPLIED;
    }

    private int newestRevision(String articleId) {
        ArticleRow winner = winners.get(articleId);
        if (winner != null) {
            return winner.revision();
        }
        Stored known = stored.get(articleId);
        return known == null ? 0 : known.revision();
    }

    private Instant earliest(ArticleRow row) {
        Stored known = stored.get(row.articleId());
        return known == null ? row.fetchedAt() : earlier(known.firstFetchedAt(), row.fetchedAt());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
