package org.presswatch.classifier.topic;

import org.presswatch.classifier.rule.PatternMatch;
import org.presswatch.classifier.rule.Rule;

/**
 * A rule that fits in a sentence.
 *
 * @param topic its place in the topic set
 * @param status how far the action has got
 * @param value what it adds to the topic's sum of weights
 */
record Finding(int topic, Rule rule, Field field, int sentence, PatternMatch match, Status status, double value) {}
