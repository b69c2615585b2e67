package org.presswatch.classifier.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final int size;

    /** A pattern of a rule of a topic; {@code number} is its own in this index. */
    record Entry(int number, int topic, Rule rule, Pattern pattern, List<Set<Integer>> needs) {

        boolean mayFit(SentenceReader sentence) {
            for (Set<Integer> need : needs) {
                if (!anyPresent(need, sentence)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean anyPresent(Set<Integer> wordClasses, SentenceReader sentence) {
            for (int wordClass : wordClasses) {
                if (!sentence.mentionsOf(wordClass).isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

    RuleIndex(TopicSet set, Function<Topic, List<Rule>> rulesOf) {
        List<Entry> entries = entries(set.topics(), rulesOf);
        Map<Integer, Integer> uses = new HashMap<>();
        entries.forEach(entry ->
                entry.needs().forEach(need -> need.forEach(wordClass -> uses.merge(wordClass, 1, Integer::sum))));
        size = entries.size();
        byClass = new ArrayList<>();
        for (int i = 0; i < set.lexicon().classCount(); i++) {
            byClass.add(new ArrayList<>(0));
        }
        entries.forEach(entry ->
                anchor(entry, uses).forEach(wordClass -> byClass.get(wordClass).add(entry)));
    }

    /** The entries that the sentence may fit, each once. */
    List<Entry> candidates(SentenceReader sentence) {
        var candidates = new ArrayList<Entry>();
        for (int wordClass : sentence.present()) {
            for (Entry entry : byClass.get(wordClass)) {
                if (entry.mayFit(sentence) && !candidates.contains(entry)) {
                    candidates.add(entry);
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Entry::number));
        return candidates;
    }

    int size() {
        return size;
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
    private static Set<Integer> anchor(Entry entry, Map<Integer, Integer> uses) {
        return entry.needs().stream()
                .min(Comparator.comparingInt(need -> need.stream()
                        .mapToInt(wordClass -> wordClass < 2 ? 1_000_000 : uses.getOrDefault(wordClass, 0))
                        .sum()))
                .orElseThrow();
    }
}
