package org.presswatch.classifier.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.presswatch.classifier.topic.TopicClassifier;
import org.presswatch.classifier.topic.Verdict;
import org.presswatch.events.Evidence;

/** Shows which verdicts a change of topic files flips on a file of articles. */
public final class VerdictDiff {

    private VerdictDiff() {}

    /**
     * An item that gains or loses a topic.
     *
     * @param gained whether it has the topic only after the change
     * @param evidence the words that earn it the topic, in the set of files that gives it
     */
    public record Flip(
            String itemId,
            String title,
            String topicId,
            boolean gained,
            double before,
            double after,
            List<Evidence> evidence) {

        private static final int MOST_SHOWN = 6;

        public Flip {
            evidence = List.copyOf(evidence);
        }

        /** For people: {@code + topic  0.31 -> 0.77  id  title}, and the words below. */
        public String describe() {
            String words = evidence.stream()
                    .limit(MOST_SHOWN)
                    .map(e -> e.role() + " \"" + e.quote() + "\" (" + e.ruleId() + ")")
                    .collect(Collectors.joining(", "));
            return String.format(
                    Locale.ROOT,
                    "%s %s  %.2f -> %.2f  %s  %s%n    %s",
                    gained ? "+" : "-",
                    topicId,
                    before,
                    after,
                    itemId,
                    title,
                    words);
        }
    }

    /**
     * The flips in the order of the file, one JSON object {@code {id, lang, title, text}} a line.
     *
     * @throws IOException if it cannot be read or a line is no such object
     */
    public static List<Flip> run(Path items, TopicClassifier before, TopicClassifier after) throws IOException {
        var flips = new ArrayList<Flip>();
        try (BufferedReader in = Files.newBufferedReader(items)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    Item item = Item.parse(line);
                    compare(item, before.classify(item.text()), after.classify(item.text()), flips);
                }
            }
        }
        return flips;
    }

    private static void compare(Item item, Verdict before, Verdict after, List<Flip> flips) {
        var changed = new TreeSet<>(before.topicIds());
        changed.addAll(after.topicIds());
        changed.removeIf(
                id -> before.topicIds().contains(id) && after.topicIds().contains(id));
        for (String topicId : changed) {
            boolean gained = after.topicIds().contains(topicId);
            flips.add(new Flip(
                    item.id(),
                    item.text().title(),
                    topicId,
                    gained,
                    before.scores().getOrDefault(topicId, 0.0),
                    after.scores().getOrDefault(topicId, 0.0),
                    evidence(gained ? after : before, topicId)));
        }
    }

    private static List<Evidence> evidence(Verdict verdict, String topicId) {
        return verdict.topics().stream()
                .filter(match -> match.topicId().equals(topicId))
                .flatMap(match -> match.evidence().stream())
                .toList();
    }
}
