package org.presswatch.classifier;

import java.nio.file.Path;

import org.presswatch.classifier.files.InvalidTopicsException;
import org.presswatch.classifier.topic.TopicClassifier;

/** The repository's own topic files. */
public final class Config {

    public static final Path TOPICS = Path.of("../config/topics");
    public static final Path LEXICONS = Path.of("../config/lexicons");

    private static final TopicClassifier CLASSIFIER = load();

    private Config() {}

    /** One classifier for all tests. */
    public static TopicClassifier classifier() {
        return CLASSIFIER;
    }

    private static TopicClassifier load() {
        try {
            return TopicClassifier.load(TOPICS);
        } catch (InvalidTopicsException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
