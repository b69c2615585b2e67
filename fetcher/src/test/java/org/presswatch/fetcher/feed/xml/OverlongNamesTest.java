package org.presswatch.fetcher.feed.xml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OverlongNamesTest {

    private static final String LONGEST = "x".repeat(OverlongNames.LONGEST);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9_997, 9_998, 9_999, 10_000, 10_001, 25_000, 49_999})
    void cutsBeforeAnElementWithTooLongAName_whereverItStands(int before) {
        String start = "<a> ".repeat(before / 4) + " ".repeat(before % 4);
        assertThat(OverlongNames.cut(start + "<" + LONGEST + ">text</a>")).isEqualTo(start);
        assertThat(OverlongNames.cut(start + "<" + LONGEST)).isEqualTo(start);
        String all = start + "<" + LONGEST.substring(1) + ">text</a>";
        assertThat(OverlongNames.cut(all)).isSameAs(all);
    }

    @Test
    void cutsAtTheFirstOfSeveral_alsoAfterLongText() {
        String start = "<a>" + LONGEST.repeat(3) + "</a>";
        assertThat(OverlongNames.cut(start + "<" + LONGEST + "/><" + LONGEST)).isEqualTo(start);
    }

    @Test
    void leavesLongTextAlone() {
        String xml = LONGEST.repeat(2) + "<a b='" + LONGEST.repeat(3) + "'>" + "\u0439".repeat(30_000) + "</a>";
        assertThat(OverlongNames.cut(xml)).isSameAs(xml);
        assertThat(OverlongNames.cut(LONGEST.repeat(5))).isEqualTo(LONGEST.repeat(5));
        assertThat(OverlongNames.cut("")).isEmpty();
    }
}
