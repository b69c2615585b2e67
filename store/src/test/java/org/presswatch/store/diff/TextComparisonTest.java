package org.presswatch.store.diff;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.presswatch.store.diff.Comparison.Piece;
import org.presswatch.store.diff.Comparison.Row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class TextComparisonTest {

    private static String shown(Comparison comparison) {
        return comparison.rows().stream().map(TextComparisonTest::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(Row row) {
        return shown(row.before()) + "|" + shown(row.after());
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void showsTheWordsThatChanged() {
        assertThat(shown(TextComparison.of("The court fined the paper.", "The court freed the paper.")))
                .isEqualTo("The court [fined ]the paper.|The court [freed ]the paper.");
    }

    @Test
    void keepsParagraphsBesideEachOther() {
        assertThat(shown(TextComparison.of("One.\n\nTwo.\n\nThree.", "One.\n\nThree.\n\nFour.")))
                .isEqualTo("One.|One.\n[Two.]|\nThree.|Three.\n|[Four.]");
    }

    @Test
    void isTheSame_whenNothingChanged() {
        assertThat(TextComparison.of("One.\n\nTwo.", "One.\n\nTwo.").same()).isTrue();
        assertThat(TextComparison.of("", "").same()).isTrue();
    }

    @Test
    void losesNoWord_whateverTheTexts() {
        var random = new java.util.Random(7);
        for (int i = 0; i < 200; i++) {
            String before = text(random);
            String after = text(random);
            Comparison comparison = TextComparison.of(before, after);
            assertThat(joined(comparison, true)).isEqualTo(before);
            assertThat(joined(comparison, false)).isEqualTo(after);
        }
    }

    @Test
    void endsInTime_whenTextsHaveNothingInCommon() {
        String one = IntStream.range(0, 60_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String other = IntStream.range(0, 60_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        assertThatCode(() -> TextComparison.of(one, other)).doesNotThrowAnyException();
    }

    private static String text(java.util.Random random) {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(p -> IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(w -> "" + (char) ('a' + random.nextInt(3)))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }

    private static String joined(Comparison comparison, boolean before) {
        return comparison.rows().stream()
                .map(row -> before ? row.before() : row.after())
                .filter(pieces -> !pieces.isEmpty())
                .map(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n"));
    }
}
