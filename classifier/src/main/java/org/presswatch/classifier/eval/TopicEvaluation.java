package org.presswatch.classifier.eval;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
     * @param judged each topic of each item that has {@code labels}
     */
    public record Summary(int items, Map<String, Integer> tagged, double seconds, List<Judged> judged) {}

    /**
     * Writes one line {@code {id, labels, scores, evidence}} for each line of {@code items}.
     *
     * @throws IOException if a file cannot be read or written, or a line is no such object
     */
    public static Summary run(Path items, Path predictions, TopicClassifier classifier) throws IOException {
        Map<String, Integer> tagged = new TreeMap<>();
        classifier.topics().forEach(topic -> tagged.put(topic.id(), 0));
        List<Judged> judged = new ArrayList<>();
        int count = 0;
        long nanos = 0;
        try (BufferedReader in = Files.newBufferedReader(items);
                BufferedWriter out = Files.newBufferedWriter(predictions)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    Item item = Item.parse(line);
                    long start = System.nanoTime();
                    Verdict verdict = classifier.classify(item.text());
                    nanos += System.nanoTime() - start;
                    verdict.topicIds().forEach(id -> tagged.merge(id, 1, Integer::sum));
                    judge(item, verdict, classifier.topics(), judged);
                    out.write(JSON.writeValueAsString(prediction(item, verdict, classifier.topics())));
                    out.newLine();
                    count++;
                }
            }
        }
        return new Summary(count, tagged, nanos / 1e9, List.copyOf(judged));
    }

    private static void judge(Item item, Verdict verdict, List<Topic> topics, List<Judged> judged) {
        List<String> labels = item.labels();
        if (labels != null) {
            topics.forEach(topic -> judged.add(new Judged(
                    topic.id(),
                    verdict.scores().getOrDefault(topic.id(), 0.0),
                    labels.contains(topic.id()),
                    verdict.topicIds().contains(topic.id()),
                    item.isEdge())));
        }
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
