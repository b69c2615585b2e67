package org.presswatch.classifier.eval;

/**
 * One topic of an item that somebody has judged.
 *
 * @param isRight whether the item belongs to the topic
 * @param isTagged whether the classifier says so
 * @param isEdge whether people could argue about it
 */
public record Judged(String topicId, double score, boolean isRight, boolean isTagged, boolean isEdge) {}
