package org.presswatch.classifier.topic;

import java.util.List;

import org.presswatch.classifier.rule.Rule;

/**
 * A topic as its file describes it.
 *
 * @param version the file's own version and a short hash of its content
 * @param threshold lowest score that gives the tag
 * @param exceptions word sequences that look like the topic and are not: the words with a role in them count for no rule
 */
public record Topic(
        String id,
        String name,
        String description,
        String version,
        double threshold,
        Calibration calibration,
        List<Rule> rules,
        List<Rule> exceptions,
        List<Example> examples) {

    /**
     * How the sum of weights becomes a probability.
     *
     * @param bias log-odds of an article without any sign
     */
    public record Calibration(double bias, double slope, double offset) {

        /** The probability for a sum of weights. */
        public double score(double weights) {
            return 1 / (1 + Math.exp(-(slope * (bias + weights) + offset)));
        }
    }

    /**
     * A text that must or must not get the topic.
     *
     * @param line where it stands in the file
     */
    public record Example(String text, boolean matches, int line) {}

    public Topic {
        rules = List.copyOf(rules);
        exceptions = List.copyOf(exceptions);
        examples = List.copyOf(examples);
    }

    /** The same topic with another threshold. */
    public Topic withThreshold(double other) {
        return new Topic(id, name, description, version, other, calibration, rules, exceptions, examples);
    }
}
