package org.presswatch.store.search;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTest {

    private static final Instant END = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 11, 12, 13, 40, 48, 64, 130, 200, 500, 512})
    void coversAStretch_inAFewTags(long days) {
        Instant start = END.minus(Duration.ofDays(days));
        Window window = Window.covering(start, END);
        assertThat(window.start()).isBeforeOrEqualTo(start);
        assertThat(window.start().plus(length(window))).isAfter(END);
        assertThat(window.lastBlock() - window.firstBlock()).isLessThan(3);
        assertThat(length(window)).isLessThan(Duration.ofDays(6 * days + 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {800, 20_000, 700_000})
    void leavesOutWhatWouldTakeMore(long days) {
        assertThat(Window.covering(END.minus(Duration.ofDays(days)), END)).isNull();
    }

    @Test
    void isAStretch_whereTheEndComesFirst() {
        Window window = Window.covering(END, END.minus(Duration.ofDays(30)));
        assertThat(window.firstBlock()).isEqualTo(window.lastBlock());
    }

    private static Duration length(Window window) {
        return Duration.ofDays(window.days() * (window.lastBlock() - window.firstBlock() + 1));
    }
}
