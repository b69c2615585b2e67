package org.presswatch.classifier.rule;

import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.presswatch.classifier.lexicon.Lexicon;
import org.presswatch.classifier.lexicon.LexiconBuilder;
import org.presswatch.classifier.lexicon.NamedEntity;
import org.presswatch.classifier.lexicon.SentenceReader;
import org.presswatch.classifier.text.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PatternTest {

    private final LexiconBuilder builder = new LexiconBuilder();

    PatternTest() {
        builder.endings("v", List.of("", "s", "ed", "ing"));
        builder.term("court", builder.define("actor"), null);
        builder.term("block/v", builder.define("action"), null);
        builder.term("=Signal|=Telegram", builder.define("target"), null);
        builder.term("заблокир*", builder.define("action"), null);
        builder.term("on|from", builder.define("prep"), null);
        builder.term("road block/v", builder.define("ignore"), null);
        builder.term("Moscow", builder.define("city"), null);
        builder.term("Moscow Times", builder.define("outlet"), new NamedEntity("mt", "outlet", "MT", "RU"));
        builder.term("+ =TV", builder.define("channel"), null);
    }

    @Test
    void findsInflectedWordsInOrder_withinTheGap() {
        assertThat(quotes("actor:@actor ..2 action:@action ..1 target:@target", "The court today blocked app Signal"))
                .containsExactly("court", "blocked", "Signal");
        assertThat(quotes("actor:@actor ..2 action:@action", "The court said it had just blocked it"))
                .isEmpty();
    }

    @Test
    void findsBeginningsOfWords() {
        assertThat(quotes("action:@action ..0 target:@target", "Ведомство заблокировало Telegram"))
                .containsExactly("заблокировало", "Telegram");
    }

    @Test
    void looksEitherSide_withATilde() {
        assertThat(quotes("target:@target ~3 action:@action", "blocks of Signal"))
                .containsExactly("Signal", "blocks");
    }

    @Test
    void passesOverNothingThatTheGapForbids() {
        assertThat(quotes("action:@action ..3!@prep target:@target", "blocked users on Signal"))
                .isEmpty();
    }

    @Test
    void doesWithoutWhatIsOptional_andTakesWordsInQuotationMarks() {
        String pattern = "target:@target \"is|was\"? action:@action $";
        assertThat(quotes(pattern, "Signal was blocked")).containsExactly("Signal", "blocked");
        assertThat(quotes(pattern, "Signal blocked")).containsExactly("Signal", "blocked");
        assertThat(quotes(pattern, "Signal blocked users")).isEmpty();
    }

    @Test
    void readsCaseWhereTheTermAsksForIt() {
        assertThat(quotes("target:@target", "a signal to the markets")).isEmpty();
        assertThat(quotes("c:@channel", "the Joliba TV show")).containsExactly("Joliba TV");
    }

    @Test
    void findsNothingInsideALongerNameOrAnIgnoredPhrase() {
        assertThat(quotes("c:@city", "The Moscow Times reports")).isEmpty();
        assertThat(quotes("action:@action", "a road block near the town")).isEmpty();
    }

    @Test
    void takesAllWordsForEvidence_whenNoneHasARole() {
        assertThat(quotes("^ @actor ..2 @action", "court blocks it")).containsExactly("court", "blocks");
    }

    @Test
    void leavesTakenWordsAlone() {
        var taken = new BitSet();
        taken.set(0);
        assertThat(match("action:@action", "blocks Signal", taken)).isEmpty();
    }

    @Test
    void refusesWhatItCannotRead_withACure() {
        assertThatThrownBy(() -> parse("actor:@nobody")).hasMessageContaining("nobody");
        assertThatThrownBy(() -> parse("@actor ..3")).hasMessageContaining("must begin and end");
        assertThatThrownBy(() -> parse("@actor blocks")).hasMessageContaining("put words in quotation marks");
        assertThatThrownBy(() -> parse("@actor?")).hasMessageContaining("drop a ?");
        assertThatThrownBy(() -> parse("^ $")).hasMessageContaining("nothing that must be there");
        assertThatThrownBy(() -> builder.term("e-mail", 3, null)).hasMessageContaining("put blanks");
        assertThatThrownBy(() -> builder.term("word/nope", 3, null)).hasMessageContaining("no lexicon defines");
    }

    private List<String> quotes(String pattern, String sentence) {
        Tokens tokens = Tokens.of(sentence);
        return match(pattern, sentence, new BitSet()).stream()
                .limit(1)
                .flatMap(match -> match.parts().stream())
                .map(part -> tokens.quote(part.mention().start(), part.mention().end()))
                .toList();
    }

    private List<PatternMatch> match(String written, String sentence, BitSet taken) {
        Pattern pattern = parse(written);
        Lexicon lexicon = builder.build();
        SentenceReader reader = lexicon.read(Tokens.of(sentence));
        reader.read(0);
        return PatternMatcher.match(reader, pattern, taken);
    }

    private Pattern parse(String written) {
        return new PatternSyntax(this::expectClass, this::classOfTerm).parse(written);
    }

    private Integer expectClass(String name) {
        Integer found = builder.find(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no class " + name);
        }
        return found;
    }

    private Integer classOfTerm(String term) {
        int wordClass = builder.define('"' + term + '"');
        builder.term(term, wordClass, null);
        return wordClass;
    }
}
