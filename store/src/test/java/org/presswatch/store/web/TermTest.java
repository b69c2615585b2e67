package org.presswatch.store.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presswatch.events.SourceObserved;
import org.presswatch.operations.trace.TraceEvent;

import static org.assertj.core.api.Assertions.assertThat;

class TermTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    static Stream<List<String>> closedSets() {
        return Stream.of(
                        Arrays.stream(SourceObserved.Kind.values())
                                .map(kind -> List.of(
                                        "kind",
                                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))),
                        Arrays.stream(TraceEvent.What.values()).map(what -> List.of("step", what.toString())),
                        Stream.of("actor", "action", "target", "instrument", "context", "place", "event")
                                .map(role -> List.of("role", role)),
                        Stream.of(
                                        "proposed",
                                        "threatened",
                                        "ordered",
                                        "in-force",
                                        "partial",
                                        "appealed",
                                        "lifted",
                                        "denied")
                                .map(status -> List.of("status", status)))
                .flatMap(set -> set);
    }

    @ParameterizedTest
    @MethodSource("closedSets")
    void hasARussianWordForEach(List<String> one) {
        Term term = Term.of(one.getFirst(), one.getLast(), RUSSIAN);
        assertThat(term.lang()).isEqualTo("ru");
        assertThat(term.text()).matches("[\\p{IsCyrillic} ]+");
    }

    @Test
    void staysEnglish_andSaysSo_whereAWordIsMissing() {
        assertThat(Term.of("action", "order-flowers", RUSSIAN)).isEqualTo(new Term("Order flowers", "en"));
        assertThat(Term.of("kind", "legal-block", Locale.ENGLISH)).isEqualTo(new Term("Legal block", "en"));
        assertThat(Term.of("kind", "tls-failure", Locale.ENGLISH)).isEqualTo(new Term("TLS failure", "en"));
    }
}
