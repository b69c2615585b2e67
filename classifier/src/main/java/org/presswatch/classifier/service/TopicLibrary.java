package org.presswatch.classifier.service;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.files.InvalidTopicsException;
import org.presswatch.classifier.topic.Topic;
import org.presswatch.classifier.topic.TopicClassifier;

/**
 * The classifier in use. Changed files give a new one as soon as they hold no mistake and the Kafka topics of all their
 * topics exist; until then the one before stays in use.
 */
@Singleton
class TopicLibrary {

    private static final Logger LOG = Logger.getLogger(TopicLibrary.class);

    private final ClassifierConfig config;
    private final KafkaTopics kafkaTopics;
    private final MeterRegistry meters;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile @Nullable TopicClassifier active;
    private @Nullable TopicClassifier waiting;
    private @Nullable FilesSeen seen;

    @Inject
    TopicLibrary(ClassifierConfig config, KafkaTopics kafkaTopics, MeterRegistry meters) {
        this.config = config;
        this.kafkaTopics = kafkaTopics;
        this.meters = meters;
    }

    /**
     * Reads the files for the first time.
     *
     * @throws InvalidTopicsException if they hold a mistake
     */
    void start() throws InvalidTopicsException {
        seen = FilesSeen.in(config.topics().dir(), config.lexicons().dir());
        waiting = load();
        activate();
    }

    /** Looks for changed files, and tries again to create Kafka topics that could not be created. */
    void refresh() {
        FilesSeen now = FilesSeen.in(config.topics().dir(), config.lexicons().dir());
        if (!now.equals(seen)) {
            seen = now;
            reload();
        }
        activate();
    }

    /** The classifier in use; waits for the first one. */
    TopicClassifier expectActive() {
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the topics", e);
        }
        TopicClassifier classifier = active;
        if (classifier == null) {
            throw new IllegalStateException("ready without a classifier");
        }
        return classifier;
    }

    boolean isReady() {
        return ready.getCount() == 0;
    }

    private void reload() {
        try {
            waiting = load();
            meters.counter("classifier.topic.sets.loaded").increment();
        } catch (InvalidTopicsException | UncheckedIOException e) {
            meters.counter("classifier.topic.sets.refused").increment();
            LOG.errorf("the topics stay as they were, for the changed files hold mistakes:%n%s", e.getMessage());
        }
    }

    private void activate() {
        TopicClassifier next = waiting;
        if (next == null) {
            return;
        }
        List<String> ids = next.topics().stream().map(Topic::id).toList();
        if (kafkaTopics.create(ids)) {
            active = next;
            waiting = null;
            ready.countDown();
            LOG.infof("classifying with version %s: %s", next.version(), ids);
        }
    }

    private TopicClassifier load() throws InvalidTopicsException {
        var thresholds = config.topics().threshold();
        return TopicClassifier.load(config.topics().dir(), config.lexicons().dir())
                .withTopics(topic -> topic.withThreshold(thresholds.getOrDefault(topic.id(), topic.threshold())));
    }
}
