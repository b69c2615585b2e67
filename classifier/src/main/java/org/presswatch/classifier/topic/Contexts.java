package org.presswatch.classifier.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.lexicon.Mention;
import org.presswatch.classifier.lexicon.SentenceReader;
import org.presswatch.classifier.rule.PatternMatch;
import org.presswatch.classifier.text.Tokens;
import org.presswatch.events.Fact;

/** Draws candidate facts from findings, with the law and the date that their sentences name. */
final class Contexts {

    private static final int MOST_FACTS = 40;

    private final TopicSet set;
    private final Map<Key, Fact> facts = new LinkedHashMap<>();

    private record Key(
            @Nullable String actor, String action, @Nullable String target, String status) {}

    Contexts(TopicSet set) {
        this.set = set;
    }

    List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    void keep(Finding finding, SentenceReader sentence) {
        String action = finding.rule().action();
        if (action == null || finding.rule().weight() < 0 || facts.size() >= MOST_FACTS) {
            return;
        }
        Tokens tokens = finding.field().tokens();
        Optional<Mention> actor = finding.match().find("actor");
        Optional<Mention> target = finding.match().find("target");
        Optional<Mention> basis = set.legalBasis().stream()
                .flatMap(wordClass -> sentence.mentionsOf(wordClass).stream())
                .findFirst();
        Optional<DateWords> date = DateWords.find(tokens, sentence.start(), sentence.end());
        var fact = new Fact(
                actor.map(m -> nameOf(m, tokens)).orElse(null),
                action,
                target.map(m -> nameOf(m, tokens)).orElse(null),
                actor.map(Contexts::countryOf).orElse(null),
                basis.map(m -> nameOf(m, tokens)).orElse(null),
                date.map(DateWords::date).orElse(null),
                finding.status().name(),
                spans(finding, basis, date));
        facts.putIfAbsent(new Key(fact.actor(), action, fact.target(), fact.status()), fact);
    }

    private static String nameOf(Mention mention, Tokens tokens) {
        return mention.entity() != null ? mention.entity().name() : tokens.quote(mention.start(), mention.end());
    }

    private static @Nullable String countryOf(Mention mention) {
        return mention.entity() == null ? null : mention.entity().country();
    }

    private static List<Fact.Span> spans(Finding finding, Optional<Mention> basis, Optional<DateWords> date) {
        Field field = finding.field();
        var spans = new ArrayList<Fact.Span>();
        for (PatternMatch.Part part : finding.match().parts()) {
            spans.add(span(
                    part.role(), field, part.mention().start(), part.mention().end()));
        }
        Mention status = finding.status().words();
        if (status != null) {
            spans.add(span("status", field, status.start(), status.end()));
        }
        basis.ifPresent(m -> spans.add(span("legal-basis", field, m.start(), m.end())));
        date.ifPresent(d -> spans.add(span("date", field, d.start(), d.end())));
        return spans;
    }

    private static Fact.Span span(String role, Field field, int start, int end) {
        return new Fact.Span(
                role,
                field.name(),
                field.tokens().startOf(start),
                field.tokens().endOf(end - 1));
    }
}
