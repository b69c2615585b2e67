package org.presswatch.classifier.eval;

import java.util.List;
import java.util.Map;

import org.presswatch.events.Evidence;

/**
 * A line of a file of predictions.
 *
 * @param labels ids of the topics that the item gets
 * @param scores by topic id, 0 where no rule spoke for a topic
 * @param evidence by topic id, of the labels
 */
record Prediction(String id, List<String> labels, Map<String, Double> scores, Map<String, List<Evidence>> evidence) {}
