package org.presswatch.store.write;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameWordsTest {

    private static List<String> compared(String text) {
        return NameWords.FOLDED.of(text).stream().map(NameWords.Word::compared).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "İMAMOĞLU, imamoğlu",
        "İmamoğlu, IMAMOĞLU",
        "IŞIK, ışık",
        "IŞIK, işik",
        "STRAUSS, Strauß",
        "STRAUẞ, strauß",
        "ΝΊΚΟΣ, Νίκος",
        "νίκοσ, Νίκος",
        "ИВАНОВ, Иванов"
    })
    void comparesWithoutCase(String one, String other) {
        assertThat(compared(one)).isEqualTo(compared(other));
    }

    @ParameterizedTest
    @CsvSource({"Иванов, Иванова", "Novák, Novak", "Müller, Mueller", "Şen, Sen"})
    void tellsOtherNamesApart(String one, String other) {
        assertThat(compared(one)).isNotEqualTo(compared(other));
    }

    @Test
    void takesEachCharacterForAWord_whereNoSpacesAreWritten() {
        assertThat(compared("BMW的张三, 2人")).containsExactly("bmw", "的", "张", "三", "2", "人");
        assertThat(compared("エミリー")).containsExactly("エ", "ミ", "リ", "ー");
        assertThat(compared("ใจดี")).containsExactly("ใ", "จ", "ดี");
        assertThat(compared("か\u3099")).isEqualTo(compared("が"));
    }

    @Test
    void tellsWhereEachWordStands() {
        assertThat(NameWords.FOLDED.of("– İnce, 张"))
                .containsExactly(new NameWords.Word("ince", 2, 6), new NameWords.Word("张", 8, 9));
    }
}
