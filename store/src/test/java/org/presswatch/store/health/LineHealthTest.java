package org.presswatch.store.health;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.presswatch.store.health.LineHealth.DeadLetters;
import org.presswatch.store.health.LineHealth.Stage;

import static org.assertj.core.api.Assertions.assertThat;

class LineHealthTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LATELY = NOW.minusSeconds(60);

    @Test
    void isWell_whilePagesComeIn_andEveryStageKeepsUp() {
        assertThat(line(LATELY, stage(12L, 1), 0).well()).isTrue();
    }

    @Test
    void isNotWell_whereTheFetcherHandsOnNothing() {
        assertThat(line(NOW.minus(LineHealth.LONGEST_SILENCE).minusSeconds(1), stage(0L, 1), 0)
                        .well())
                .isFalse();
        assertThat(line(null, stage(0L, 1), 0).well()).isFalse();
    }

    @Test
    void isNotWell_whereAStageIsFarBehind() {
        assertThat(line(LATELY, stage(LineHealth.MOST_WAITING + 1, 1), 0).well())
                .isFalse();
        assertThat(line(LATELY, stage(null, 1), 0).well()).isFalse();
    }

    @Test
    void isNotWell_whereAStageStands_orALetterWaits_orNothingIsKnown() {
        assertThat(line(LATELY, stage(0L, 0), 0).well()).isFalse();
        assertThat(line(LATELY, stage(0L, 1), 1).well()).isFalse();
        assertThat(new LineHealth(false, NOW, null, List.of(), List.of()).well())
                .isFalse();
    }

    private static Stage stage(@Nullable Long lag, int members) {
        return new Stage("store", "articles.classified", 50_000, lag, members);
    }

    private static LineHealth line(@Nullable Instant newestPage, Stage stage, long letters) {
        return new LineHealth(
                true, NOW, newestPage, List.of(stage), List.of(new DeadLetters("articles.classified.dlq", letters)));
    }
}
