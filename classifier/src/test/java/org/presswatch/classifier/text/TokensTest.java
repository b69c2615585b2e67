package org.presswatch.classifier.text;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTest {

    @Test
    void splitsHyphensAndPossessives_butNotContractionsAndDomains() {
        assertThat(words("Russia's ex-editor can't open news.example"))
                .containsExactly("Russia", "'s", "ex", "editor", "can't", "open", "news.example");
    }

    @Test
    void endsSentencesAtStopsAndLines_notAfterAbbreviationsAndInitials() {
        assertThat(sentences("Sen. A. Smith spoke. He left!\nNext line"))
                .containsExactly("Sen A Smith spoke", "He left", "Next line");
    }

    @Test
    void endsNoSentenceInsideANumberOrADottedName() {
        assertThat(sentences("U.S. court fines it 1.5 million. Then it ended.")).hasSize(2);
    }

    @Test
    void countsPlacesInCodePoints() {
        Tokens tokens = Tokens.of("😀 ban 😀 app");

        int app = tokens.size() - 1;
        assertThat(tokens.word(app)).isEqualTo("app");
        assertThat(tokens.startOf(app)).isEqualTo(8);
        assertThat(tokens.endOf(app)).isEqualTo(11);
    }

    @Test
    void takesNoEmojiIntoAWord() {
        assertThat(words("Police🚨detain😀 two👩🏽‍💻reporters"))
                .containsExactly("Police", "detain", "two", "reporters");
    }

    @Test
    void keepsASitesNameTogether_whateverItsCase() {
        assertThat(sentences("Bihus.Info staff bugged.They told Слідство.Інфо"))
                .containsExactly("Bihus.Info staff bugged", "They told Слідство.Інфо");
    }

    @Test
    void takesEachIdeographAsAWord() {
        assertThat(words("网站被封")).containsExactly("网", "站", "被", "封");
    }

    @Test
    void hasNothingToSayAboutNothing() {
        assertThat(Tokens.of("").sentences()).isZero();
        assertThat(Tokens.of(" \n\n… ").size()).isZero();
    }

    private static List<String> words(String text) {
        Tokens tokens = Tokens.of(text);
        return IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList();
    }

    private static List<String> sentences(String text) {
        Tokens tokens = Tokens.of(text);
        return IntStream.range(0, tokens.sentences())
                .mapToObj(s -> String.join(
                        " ",
                        IntStream.range(tokens.sentenceStart(s), tokens.sentenceEnd(s))
                                .mapToObj(tokens::word)
                                .toList()))
                .toList();
    }
}
