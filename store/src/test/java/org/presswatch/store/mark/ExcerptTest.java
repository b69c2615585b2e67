package org.presswatch.store.mark;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.presswatch.store.mark.Excerpt.Hit;
import org.presswatch.store.search.SearchText;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTest {

    private static final String FILLER = "words that nobody has asked for at all ".repeat(30);

    private static String excerpt(String text, String... words) {
        List<Hit> hits = new WordPlaces(text, SearchText::isUnspaced)
                .having(List.of(words), 30).stream()
                        .map(place -> new Hit(place.start(), place.end(), place.word()))
                        .toList();
        return Excerpt.of(text, hits).stream()
                .map(piece -> piece.match() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void marksWholeWords_whateverTheirCaseAndEnding() {
        assertThat(excerpt("Blocking was blocked; the unblocked BLOCKS.", "block"))
                .isEqualTo("[Blocking] was [blocked]; the [unblocked] [BLOCKS].");
        assertThat(excerpt("Блокировку заблокировали", "блокиров")).isEqualTo("[Блокировку] [заблокировали]");
    }

    @Test
    void looksForVeryShortPiecesAtTheBeginningOfWordsOnly() {
        assertThat(excerpt("The EU in Europe and a feud", "eu")).isEqualTo("The [EU] in [Europe] and a feud");
    }

    @Test
    void marksNoMoreThanWasLookedFor_whereWordsHaveNoSpaces() {
        assertThat(excerpt("政府封锁了网站。", "封锁")).isEqualTo("政府[封锁]了网站。");
    }

    @Test
    void showsThePartWithMostOfTheWords_andOneForTheOthers() {
        String text = FILLER + "first here " + FILLER + "first beside second " + FILLER + "third alone " + FILLER;
        assertThat(excerpt(text, "first", "second", "third"))
                .contains("[first] beside [second]")
                .contains(" … ")
                .contains("[third] alone")
                .doesNotContain("[first] here")
                .hasSizeLessThan(400);
    }

    @Test
    void showsTheBeginning_withoutAnyOfTheWords() {
        assertThat(excerpt(FILLER, "absent"))
                .startsWith("words that nobody")
                .endsWith("words that …")
                .hasSizeLessThan(200);
        assertThat(excerpt("", "absent")).isEmpty();
    }

    @Test
    void marksWhatItLeavesOut_andNothingElse() {
        assertThat(excerpt(FILLER + "first " + FILLER, "first"))
                .startsWith("… ")
                .contains(" [first] ")
                .endsWith(" …");
        assertThat(excerpt("first " + FILLER, "first")).startsWith("[first] ").endsWith(" …");
        assertThat(excerpt(FILLER + "first", "first")).startsWith("… ").endsWith(" [first]");
    }

    @Test
    void keepsCharactersWhole_inTextWithoutSpaces() {
        String text = "😀".repeat(300) + "封锁" + "😀".repeat(300);
        assertThat(excerpt(text, "封锁"))
                .contains("[封锁]")
                .matches("[^\\ud800-\\udfff]*([\\ud800-\\udbff][\\udc00-\\udfff]|[^\\ud800-\\udfff])*");
        assertThat(excerpt("😀".repeat(300), "absent")).matches("😀+ …");
    }
}
