package org.presswatch.classifier.eval;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.presswatch.classifier.topic.Topic;
import org.presswatch.classifier.topic.TopicClassifier;
import org.presswatch.classifier.topic.Verdict;
import org.presswatch.events.Evidence;
import org.presswatch.events.TopicMatch;

/** Classifies a file of items, one JSON object {@code {id, lang, title, text}} a line, into a file of predictions. */
public final class TopicEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TopicEvaluation() {}

    /**
     * What was done.
     *
     * @param tagged items with each topic
     * @param seconds that classifying took, without reading and writing
     */
    public record Summary(int items, Map<String, Integer> tagged, double seconds) {}

    /**
     * Writes one line {@code {id, labels, scores, evidence}} for each line of {@code items}.
     *
     * @throws IOException if a file cannot be read or written, or a line is no such object
     */
    public static Summary run(Path items, Path predictions, TopicClassifier classifier) throws IOException {
        Map<String, Integer> tagged = new TreeMap<>();
        classifier.topics().forEach(topic -> tagged.put(topic.id(), 0));
        int count = 0;
        long nanos = 0;
        try (BufferedReader in = Files.newBufferedReader(items);
                BufferedWriter out = Files.newBufferedWriter(predictions)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    Item item = JSON.readValue(line, Item.class);
                    long start = System.nanoTime();
                    Verdict verdict = classifier.classify(item.titleOrEmpty(), null, item.textOrEmpty(), item.lang());
                    nanos += System.nanoTime() - start;
                    verdict.topicIds().forEach(id -> tagged.merge(id, 1, Integer::sum));
                    out.write(JSON.writeValueAsString(prediction(item, verdict, classifier.topics())));
                    out.newLine();
                    count++;
                }
            }
        }
        return new Summary(count, tagged, nanos / 1e9);
    }

    private static Prediction prediction(Item item, Verdict verdict, List<Topic> topics) {
        Map<String, Double> scores = new LinkedHashMap<>();
        topics.forEach(topic -> scores.put(topic.id(), verdict.scores().getOrDefault(topic.id(), 0.0)));
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        for (TopicMatch match : verdict.topics()) {
            evidence.put(match.topicId(), match.evidence());
        }
        return new Prediction(item.id(), verdict.topicIds(), scores, evidence);
    }
}
