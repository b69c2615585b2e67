package org.presswatch.chaos.input;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTest {

    @Test
    void isTheSame_forTheSameSeed() {
        assertThat(Plan.of(500, 2, 7)).isEqualTo(Plan.of(500, 2, 7));
        assertThat(Plan.of(500, 2, 7)).isNotEqualTo(Plan.of(500, 2, 8));
    }

    @Test
    void correctsEveryTenthArticle_andSendsSomeCorrectionsFirst() {
        List<Item> items = Plan.of(500, 0, 7).items();

        List<Item> corrections =
                items.stream().filter(item -> item.revision() == 2).toList();
        assertThat(corrections).hasSize(50);
        assertThat(items).hasSize(550).doesNotHaveDuplicates();
        assertThat(corrections.stream()
                        .filter(correction ->
                                items.indexOf(correction) < items.indexOf(new Item(correction.article(), 1, null))))
                .hasSize(10);
    }

    @Test
    void poisonsInProportion_withAllKinds() {
        Plan plan = Plan.of(1_000, 1.6, 7);

        assertThat(plan.items().stream().map(Item::poison).filter(kind -> kind != null))
                .hasSize(16)
                .contains(PoisonKind.values());
        assertThat(plan.refused()).hasSize(10).allMatch(item -> !item.isAccepted());
    }

    @Test
    void isItsSoundItemsAndItsPoison() {
        Plan plan = Plan.of(1_000, 1.6, 7);

        assertThat(plan.sound().items()).hasSize(1_100).noneMatch(item -> item.poison() != null);
        assertThat(plan.poison().items()).hasSize(16).allMatch(item -> item.poison() != null);
    }
}
