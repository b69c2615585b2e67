package org.presswatch.store.write;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.presswatch.store.write.BatchPlan.Planned;
import org.presswatch.store.write.BatchPlan.Stored;
import org.presswatch.testkit.SampleEvents;

import static org.assertj.core.api.Assertions.assertThat;

class BatchPlanTest {

    private static ArticleRow row(String path, int revision) {
        var article = SampleEvents.article("https://a.example/" + path, "Title " + revision, "Text", revision);
        return ArticleRow.of(SampleEvents.classified(article, "platform-blocking"));
    }

    private static List<Integer> current(BatchPlan plan) {
        return plan.planned().stream()
                .filter(Planned::current)
                .map(planned -> planned.row().revision())
                .toList();
    }

    @Test
    void repeats_whenTheEventIsKnownOrComesTwiceInTheBatch() {
        ArticleRow known = row("a", 1);
        ArticleRow twice = row("b", 1);
        BatchPlan plan = BatchPlan.of(List.of(known, twice, twice), Map.of(), Set.of(known.eventId()), Set.of());
        assertThat(plan.verdicts()).containsExactly(Verdict.REPEATED, Verdict.APPLIED, Verdict.REPEATED);
        assertThat(plan.planned()).hasSize(1);
    }

    @Test
    void newestWins_whenABatchHoldsSeveralRevisions() {
        BatchPlan plan = BatchPlan.of(List.of(row("a", 1), row("a", 3), row("a", 2)), Map.of(), Set.of(), Set.of());
        assertThat(plan.verdicts()).containsExactly(Verdict.APPLIED, Verdict.APPLIED, Verdict.STALE);
        assertThat(plan.planned()).hasSize(3);
        assertThat(current(plan)).containsExactly(3);
    }

    @Test
    void isStale_whenANewerRevisionIsStored() {
        ArticleRow old = row("a", 1);
        var stored = Map.of(old.articleId(), new Stored(2, Instant.EPOCH));
        BatchPlan plan = BatchPlan.of(List.of(old), stored, Set.of(), Set.of());
        assertThat(plan.verdicts()).containsExactly(Verdict.STALE);
        assertThat(current(plan)).isEmpty();
    }

    @Test
    void keepsTheFirstFetch_whenALaterRevisionComes() {
        ArticleRow next = row("a", 2);
        var stored = Map.of(next.articleId(), new Stored(1, Instant.EPOCH));
        assertThat(BatchPlan.of(List.of(next), stored, Set.of(), Set.of())
                        .planned()
                        .getFirst()
                        .firstFetchedAt())
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void staysErased_whateverIsReplayed() {
        ArticleRow erased = row("a", 5);
        BatchPlan plan = BatchPlan.of(List.of(erased), Map.of(), Set.of(), Set.of(erased.articleId()));
        assertThat(plan.verdicts()).containsExactly(Verdict.ERASED);
        assertThat(plan.planned()).isEmpty();
    }

    @Test
    void sortsByArticle() {
        BatchPlan plan = BatchPlan.of(List.of(row("c", 1), row("a", 1), row("b", 1)), Map.of(), Set.of(), Set.of());
        assertThat(plan.planned())
                .extracting(planned -> planned.row().articleId())
                .isSorted();
    }
}
