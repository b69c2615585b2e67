package org.presswatch.store.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({"'plain words','plain words'", "'封锁了网站',' 封锁 锁了 了网 网站'", "'a网b','a 网 b'", "'在 VPN',' 在  VPN'"})
    void cutsUnspacedScriptsIntoPairs(String text, String expected) {
        assertThat(SearchText.of(text)).isEqualTo(expected);
    }

    @Test
    void isNeverLongerThanTheIndexTakes() {
        assertThat(SearchText.of("网".repeat(1_000_000)).length()).isLessThan(300_000);
        assertThat(SearchText.of("x".repeat(1_000_000)).length()).isLessThan(300_000);
    }
}
