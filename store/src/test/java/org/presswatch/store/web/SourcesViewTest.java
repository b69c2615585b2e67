package org.presswatch.store.web;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.presswatch.store.read.Source;
import org.presswatch.store.read.SourcePage;

import static org.assertj.core.api.Assertions.assertThat;

class SourcesViewTest {

    private static final List<Source> TWO =
            List.of(new Source("a.example", 2, 1, null, null), new Source("b.example", 1, 0, null, null));

    @Test
    void saysHowManyThereAre_whereNotAllAreShown() {
        SourcesView view = SourcesView.of(new SourcePage(TWO, 2_001), Locale.ENGLISH);
        assertThat(view.shown()).isEqualTo("2");
        assertThat(view.total()).isEqualTo("2,001");
    }

    @Test
    void saysNothingOfIt_whereAllAreShown() {
        assertThat(SourcesView.of(new SourcePage(TWO, 2), Locale.ENGLISH).total())
                .isNull();
    }
}
