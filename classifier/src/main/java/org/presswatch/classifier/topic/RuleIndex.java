package org.presswatch.classifier.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.presswatch.classifier.lexicon.SentenceReader;
import org.presswatch.classifier.rule.Pattern;
import org.presswatch.classifier.rule.Rule;

/**
 * Patterns by the class that is least used of those they need, so that a sentence meets only those that it may fit,
 * however many topics there are.
 */
final class RuleIndex {

    private final List<List<Entry>> byClass;
    /** A pattern of a rule of a topic; {@code number} is its own in this index. */
    record Entry(int number, int topic, Rule rule, Pattern pattern, List<int[]> needs) {

        boolean mayFit(SentenceReader sentence) {
            for (int[] need : needs) {
                if (!anyPresent(need, sentence)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean anyPresent(int[] wordClasses, SentenceReader sentence) {
            for (int wordClass : wordClasses) {
                if (sentence.mentions(wordClass)) {
                    return true;
                }
            }
            return false;
        }
    }

    RuleIndex(TopicSet set, Function<Topic, List<Rule>> rulesOf) {
        List<Entry> entries = entries(set.topics(), rulesOf);
        Map<Integer, Integer> uses = new HashMap<>();
        for (Entry entry : entries) {
            for (int[] need : entry.needs()) {
                Arrays.stream(need).forEach(wordClass -> uses.merge(wordClass, 1, Integer::sum));
            }
        }
        byClass = new ArrayList<>();
        for (int i = 0; i < set.lexicon().classCount(); i++) {
            byClass.add(new ArrayList<>(0));
        }
        for (Entry entry : entries) {
            for (int wordClass : anchor(entry, uses)) {
                byClass.get(wordClass).add(entry);
            }
        }
    }

    /** The entries that the sentence may fit, each once. */
    List<Entry> candidates(SentenceReader sentence) {
        var candidates = new ArrayList<Entry>();
        var looked = new BitSet();
        for (int wordClass : sentence.present()) {
            for (Entry entry : byClass.get(wordClass)) {
                if (!looked.get(entry.number())) {
                    looked.set(entry.number());
                    if (entry.mayFit(sentence)) {
                        candidates.add(entry);
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Entry::number));
        return candidates;
    }

    private static List<Entry> entries(List<Topic> topics, Function<Topic, List<Rule>> rulesOf) {
        var entries = new ArrayList<Entry>();
        for (int topic = 0; topic < topics.size(); topic++) {
            for (Rule rule : rulesOf.apply(topics.get(topic))) {
                for (Pattern pattern : rule.patterns()) {
                    entries.add(new Entry(entries.size(), topic, rule, pattern, pattern.needs()));
                }
            }
        }
        return entries;
    }

    /** Of what the pattern needs: not the ends of a sentence, which every sentence has, and the least used. */
    private static int[] anchor(Entry entry, Map<Integer, Integer> uses) {
        return entry.needs().stream()
                .min(Comparator.comparingInt(need -> Arrays.stream(need)
                        .map(wordClass -> wordClass < 2 ? 1_000_000 : uses.getOrDefault(wordClass, 0))
                        .sum()))
                .orElseThrow();
    }
}
