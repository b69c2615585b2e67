package org.presswatch.store.mark;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.presswatch.store.mark.MarkedText.Piece;

import static org.assertj.core.api.Assertions.assertThat;

class TextMarkerTest {

    private static Mark mark(int number, int start, String quote, String role) {
        return new Mark(number, start, start + quote.codePointCount(0, quote.length()), quote, role, role);
    }

    private static String shown(MarkedText text) {
        return text.paragraphs().stream()
                .map(pieces -> pieces.stream().map(TextMarkerTest::shown).collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    private static String shown(Piece piece) {
        return piece.marked() ? "[" + piece.role() + piece.anchors() + ":" + piece.text() + "]" : piece.text();
    }

    @Test
    void marksWordsByTheirRole() {
        MarkedText text = TextMarker.mark(
                "The regulator blocked a site",
                List.of(mark(1, 4, "regulator", "actor"), mark(2, 14, "blocked", "action")));
        assertThat(shown(text)).isEqualTo("The [actor[1]:regulator] [action[2]:blocked] a site");
    }

    @Test
    void countsCodePoints_whenEmojiStandBefore() {
        assertThat(shown(TextMarker.mark("😀😀 сайт", List.of(mark(1, 3, "сайт", "target")))))
                .isEqualTo("😀😀 [target[1]:сайт]");
    }

    @Test
    void keepsParagraphs_andMarksInTheSecond() {
        assertThat(shown(TextMarker.mark("One.\n\nTwo three.", List.of(mark(1, 10, "three", "target")))))
                .isEqualTo("One.|Two [target[1]:three].");
    }

    @Test
    void cutsAtEveryEdge_whenMarksOverlap() {
        MarkedText text = TextMarker.mark("abcdef", List.of(mark(1, 0, "abcd", "actor"), mark(2, 2, "cdef", "action")));
        assertThat(shown(text)).isEqualTo("[actor[1]:ab][actor[2]:cd][action[]:ef]");
    }

    @Test
    void showsTheInnermostRole_whenMarksEnclose() {
        MarkedText text = TextMarker.mark("abcdef", List.of(mark(1, 0, "abcdef", "actor"), mark(2, 2, "cd", "action")));
        assertThat(shown(text)).isEqualTo("[actor[1]:ab][action[2]:cd][actor[]:ef]");
    }

    @Test
    void goesOnInTheNextParagraph_whenAMarkSpansTwo() {
        assertThat(shown(TextMarker.mark("ab\n\ncd", List.of(mark(1, 1, "b\n\nc", "actor")))))
                .isEqualTo("a[actor[1]:b]|[actor[]:c]d");
    }

    @Test
    void leavesOut_whatDoesNotFitTheText() {
        assertThat(shown(TextMarker.mark(
                        "short", List.of(mark(1, 3, "longer than that", "actor"), mark(2, 0, "other", "action")))))
                .isEqualTo("short");
    }

    @Test
    void hasNoParagraph_whenTheTextIsBlank() {
        assertThat(TextMarker.mark(" \n\n ", List.of()).paragraphs()).isEmpty();
    }
}
