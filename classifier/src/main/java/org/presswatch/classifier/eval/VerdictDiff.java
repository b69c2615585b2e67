package org.presswatch.classifier.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.presswatch.classifier.topic.TopicClassifier;
import org.presswatch.classifier.topic.Verdict;

/** Shows which verdicts a change of topic files flips on a file of articles. */
public final class VerdictDiff {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VerdictDiff() {}

    /**
     * An item that gains or loses a topic.
     *
     * @param gained whether it has the topic only after the change
     */
    public record Flip(String itemId, String title, String topicId, boolean gained, double before, double after) {

        /** For people: {@code + topic  0.31 -> 0.77  id  title}. */
        public String describe() {
            return String.format(
                    Locale.ROOT,
                    "%s %s  %.2f -> %.2f  %s  %s",
                    gained ? "+" : "-",
                    topicId,
                    before,
                    after,
                    itemId,
                    title);
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
                    Item item = JSON.readValue(line, Item.class);
                    compare(item, verdict(item, before), verdict(item, after), flips);
                }
            }
        }
        return flips;
    }

    private static Verdict verdict(Item item, TopicClassifier classifier) {
        return classifier.classify(item.titleOrEmpty(), null, item.textOrEmpty(), item.lang());
    }

    private static void compare(Item item, Verdict before, Verdict after, List<Flip> flips) {
        var changed = new TreeSet<>(before.topicIds());
        changed.addAll(after.topicIds());
        changed.removeIf(
                id -> before.topicIds().contains(id) && after.topicIds().contains(id));
        for (String topicId : changed) {
            flips.add(new Flip(
                    item.id(),
                    item.titleOrEmpty(),
                    topicId,
                    after.topicIds().contains(topicId),
                    before.scores().getOrDefault(topicId, 0.0),
                    after.scores().getOrDefault(topicId, 0.0)));
        }
    }
}
