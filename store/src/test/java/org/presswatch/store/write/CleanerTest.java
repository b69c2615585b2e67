package org.presswatch.store.write;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CleanerTest {

    private final Cleaner cleaner = new Cleaner();

    @Test
    void replacesWhatTheDatabaseRefuses_oneCodePointByOne() {
        assertThat(cleaner.text("a\0b\uD83Dc\uDE00d😀", "title", 100)).isEqualTo("a�b�c�d😀");
        assertThat(cleaner.flagsWith(List.of())).containsExactly("characters-replaced");
    }

    @Test
    void leavesGoodTextAlone() {
        String text = "Роскомнадзор 😀";
        assertThat(cleaner.text(text, "title", 100)).isSameAs(text);
        assertThat(cleaner.flagsWith(List.of())).isEmpty();
    }

    @Test
    void cutsBetweenCodePoints() {
        assertThat(cleaner.text("😀😀😀", "title", 2)).isEqualTo("😀😀");
        assertThat(cleaner.flagsWith(List.of("own"))).containsExactly("own", "title-truncated");
    }

    @Test
    void dropsTimesThatNoArticleHas() {
        assertThat(cleaner.time(Instant.MAX)).isNull();
        assertThat(cleaner.time(Instant.MIN)).isNull();
        assertThat(cleaner.flagsWith(List.of())).containsExactly("date-dropped");
    }
}
