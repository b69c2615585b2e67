package org.presswatch.classifier.topic;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presswatch.classifier.Config;
import org.presswatch.classifier.eval.Reliability;
import org.presswatch.events.Evidence;
import org.presswatch.events.TopicMatch;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own sentences keep their verdicts: a rule that flips one, for better or worse, shows here. */
class GoldenVerdictsTest {

    static Stream<GoldenSentence> sentences() {
        return GoldenSentence.all();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void keepsItsVerdict(GoldenSentence sentence) {
        Verdict verdict = verdict(sentence);

        if (sentence.isKnownMiss()) {
            assertThat(new TreeSet<>(verdict.topicIds()))
                    .as("no longer a known miss: take the ~ away")
                    .isNotEqualTo(sentence.topics());
        } else {
            assertThat(verdict.topicIds()).containsExactlyInAnyOrderElementsOf(sentence.topics());
        }
    }

    @Test
    void areManyAndAThirdIsHard() {
        List<GoldenSentence> all = sentences().toList();

        assertThat(all).hasSizeGreaterThan(300);
        assertThat(all.stream().filter(s -> s.topics().isEmpty()).count()).isGreaterThan(all.size() / 3 - 20);
        assertThat(all.stream().filter(GoldenSentence::isKnownMiss).count()).isLessThan(all.size() / 25);
    }

    @Test
    void quoteTheirEvidence() {
        sentences().forEach(sentence -> {
            for (TopicMatch topic : verdict(sentence).topics()) {
                assertThat(topic.evidence()).isNotEmpty().allSatisfy(evidence -> isQuoted(evidence, sentence));
            }
        });
    }

    @Test
    void quoteTheirEvidence_amongEmojiAndLettersOutsideTheBasicPlane() {
        sentences().filter(s -> !s.topics().isEmpty()).forEach(sentence -> {
            var decorated = new GoldenSentence(
                    sentence.language(),
                    sentence.topics(),
                    "🚨🇺🇦 " + sentence.title() + "👩🏽‍💻",
                    "𝒳 😀. " + sentence.text(),
                    false);
            Verdict verdict = verdict(decorated);
            verdict.topics()
                    .forEach(topic -> assertThat(topic.evidence())
                            .isNotEmpty()
                            .allSatisfy(evidence -> isQuoted(evidence, decorated)));
            verdict.facts()
                    .forEach(fact -> assertThat(fact.spans())
                            .isNotEmpty()
                            .allSatisfy(span ->
                                    assertThat(span.end()).isLessThanOrEqualTo(length(span.field(), decorated))));
        });
    }

    @Test
    void bearOutTheirScores() {
        var reliability = new Reliability();
        sentences()
                .forEach(sentence -> verdict(sentence)
                        .scores()
                        .forEach((topic, score) ->
                                reliability.add(score, sentence.topics().contains(topic))));

        assertThat(reliability.brierScore()).isLessThan(0.06);
        assertThat(reliability.bins())
                .filteredOn(bin -> bin.from() >= 0.8)
                .allSatisfy(bin -> assertThat(bin.shareRight()).isGreaterThan(0.8));
    }

    private static Verdict verdict(GoldenSentence sentence) {
        return Config.classifier().classify(sentence.title(), null, sentence.text(), sentence.language());
    }

    private static int length(String field, GoldenSentence sentence) {
        String text = field.equals("title") ? sentence.title() : sentence.text();
        return text.codePointCount(0, text.length());
    }

    private static void isQuoted(Evidence evidence, GoldenSentence sentence) {
        String field = evidence.field().equals("title") ? sentence.title() : sentence.text();
        int[] points = field.codePoints().toArray();
        assertThat(new String(points, evidence.start(), evidence.end() - evidence.start()))
                .isEqualTo(evidence.quote());
    }
}
