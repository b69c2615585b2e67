package org.presswatch.classifier.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.lexicon.SentenceReader;
import org.presswatch.classifier.rule.PatternMatch;
import org.presswatch.classifier.rule.PatternMatcher;

/** The pass through one article: what every sentence of it says to every topic. */
final class Reading {

    private static final BitSet NOTHING = new BitSet();

    private final TopicSet set;
    private final RuleIndex rules;
    private final RuleIndex exceptions;
    private final List<Finding> findings = new ArrayList<>();
    private final Namings namings;
    private final Facts facts;

    Reading(TopicSet set, RuleIndex rules, RuleIndex exceptions, @Nullable LocalDate published) {
        this.set = set;
        this.rules = rules;
        this.exceptions = exceptions;
        this.namings = new Namings(set.entityClasses());
        this.facts = new Facts(set, published);
    }

    void read(Field field) {
        if (field.tokens().size() == 0) {
            return;
        }
        SentenceReader sentence = set.lexicon().read(field.tokens());
        for (int i = 0; i < field.tokens().sentences(); i++) {
            sentence.read(i);
            namings.collect(field, sentence);
            find(field, i, sentence);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    Namings namings() {
        return namings;
    }

    Facts facts() {
        return facts;
    }

    private void find(Field field, int number, SentenceReader sentence) {
        List<RuleIndex.Entry> candidates = rules.candidates(sentence);
        if (candidates.isEmpty()) {
            return;
        }
        Map<Integer, BitSet> taken = taken(sentence, candidates);
        Set<Object> seen = new HashSet<>();
        for (RuleIndex.Entry entry : candidates) {
            for (PatternMatch match :
                    PatternMatcher.match(sentence, entry.pattern(), taken.getOrDefault(entry.topic(), NOTHING))) {
                if (seen.add(List.of(entry.topic(), entry.rule().id(), match))) {
                    add(entry, field, number, match, sentence);
                }
            }
        }
    }

    private void add(RuleIndex.Entry entry, Field field, int number, PatternMatch match, SentenceReader sentence) {
        Status status = Status.of(match, entry.rule(), sentence, set.statuses());
        double value = entry.rule().weight() * field.worthOf(number) * status.factor();
        var finding = new Finding(entry.topic(), entry.rule(), field, number, match, status, value);
        findings.add(finding);
        facts.consider(finding, sentence);
    }

    /** Tokens that look like a topic's rules and are none of its business. */
    private Map<Integer, BitSet> taken(SentenceReader sentence, List<RuleIndex.Entry> candidates) {
        Set<Integer> topics = new HashSet<>();
        candidates.forEach(candidate -> topics.add(candidate.topic()));
        Map<Integer, BitSet> taken = new HashMap<>();
        for (RuleIndex.Entry entry : exceptions.candidates(sentence)) {
            if (topics.contains(entry.topic())) {
                for (PatternMatch match : PatternMatcher.match(sentence, entry.pattern(), NOTHING)) {
                    BitSet tokens = taken.computeIfAbsent(entry.topic(), t -> new BitSet());
                    match.parts()
                            .forEach(part -> tokens.set(
                                    part.mention().start(), part.mention().end()));
                }
            }
        }
        return taken;
    }
}
