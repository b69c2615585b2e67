package org.presswatch.classifier.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.presswatch.classifier.files.InvalidTopicsException;
import org.presswatch.classifier.files.TopicFiles;
import org.presswatch.classifier.topic.Topic;
import org.presswatch.classifier.topic.TopicClassifier;
import org.presswatch.classifier.topic.Verdict;

/** Runs the examples of a topic file: those under {@code match} must get the topic, those under {@code reject} must not. */
public final class TopicExamples {

    private TopicExamples() {}

    /**
     * What became of an example.
     *
     * @param line where it stands in the file
     * @param passed whether the verdict is what the file wants
     */
    public record Result(String topicId, String text, int line, boolean wanted, boolean passed, double score) {

        /** For people: {@code ok} or what went wrong. */
        public String describe() {
            String outcome = passed ? "ok    " : wanted ? "MISSED" : "TAGGED";
            return String.format(Locale.ROOT, "%s line %d  %.2f  %s", outcome, line, score, text);
        }
    }

    /**
     * Runs the examples of one file.
     *
     * @throws InvalidTopicsException if the file or a lexicon holds a mistake
     */
    public static List<Result> run(Path topicFile, Path lexiconsFolder) throws InvalidTopicsException {
        return run(new TopicClassifier(TopicFiles.loadOne(topicFile, lexiconsFolder)));
    }

    /** Runs the examples of all topics of a classifier. */
    public static List<Result> run(TopicClassifier classifier) {
        var results = new ArrayList<Result>();
        for (Topic topic : classifier.topics()) {
            for (Topic.Example example : topic.examples()) {
                Verdict verdict = classifier.classify("", null, example.text(), null);
                boolean tagged = verdict.topicIds().contains(topic.id());
                results.add(new Result(
                        topic.id(),
                        example.text(),
                        example.line(),
                        example.matches(),
                        tagged == example.matches(),
                        verdict.scores().getOrDefault(topic.id(), 0.0)));
            }
        }
        return results;
    }
}
