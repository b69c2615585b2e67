package org.presswatch.events.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.presswatch.events.Topics;

/**
 * Creates the topics of the line where they are missing; what exists is left as it is, whatever its settings.
 *
 * <p>It is part of the contract because retention and the largest record are.
 *
 * @param partitions partitions of each topic: the most replicas of one stage that find work
 * @param replicationFactor copies of each partition, at most the number of brokers
 */
public record TopicCreation(int partitions, short replicationFactor) {

    /** Twelve partitions, one copy: what a single broker starts with. */
    public static final TopicCreation DEFAULT = new TopicCreation(12, (short) 1);

    /** What the broker takes in one record, in bytes; the same on topics and clients. */
    public static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

    private static final Duration PAGES_KEPT = Duration.ofDays(7);
    private static final Duration PARSED_KEPT = Duration.ofDays(30);
    private static final Duration RESULTS_KEPT = Duration.ofDays(90);

    /** Longer than a dead letter, so that none comes back after it was dealt with. */
    private static final Duration RESOLUTIONS_KEPT = Duration.ofDays(120);

    /** What is sent there is read soon; the sender waits for it. */
    private static final Duration BACKFILL_KEPT = Duration.ofDays(2);

    /**
     * Creates the fixed topics, those that serve them (dead letters, drops, lanes for history) and one topic for each
     * classified topic.
     *
     * @return the names of those that did not exist
     */
    public List<String> createMissing(Admin admin, Collection<String> topicIds) {
        var topics = new ArrayList<NewTopic>();
        topics.add(topic(Topics.PAGES_FETCHED, PAGES_KEPT));
        topics.add(topic(Topics.ARTICLES_PARSED, PARSED_KEPT));
        topics.add(topic(Topics.ARTICLES_CLASSIFIED, RESULTS_KEPT));
        topics.add(topic(Topics.SOURCES_OBSERVED, RESULTS_KEPT));
        Topics.FIXED.forEach(name -> topics.add(topic(Topics.deadLettersOf(name), RESULTS_KEPT)));
        Topics.REPROCESSED.forEach(name -> topics.add(topic(Topics.backfillOf(name), BACKFILL_KEPT)));
        topics.add(topic(Topics.RECORDS_DROPPED, RESULTS_KEPT));
        topics.add(resolutions());
        topicIds.forEach(id -> topics.add(topic(Topics.articlesOf(id), RESULTS_KEPT)));
        return create(admin, topics);
    }

    private List<String> create(Admin admin, List<NewTopic> topics) {
        var created = new ArrayList<String>();
        for (Map.Entry<String, KafkaFuture<Void>> topic :
                admin.createTopics(topics).values().entrySet()) {
            if (isNew(topic.getKey(), topic.getValue())) {
                created.add(topic.getKey());
            }
        }
        return created;
    }

    private static boolean isNew(String name, KafkaFuture<Void> creation) {
        try {
            creation.get();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topic " + name + " was being created", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new IllegalStateException(
                    "topic " + name + " could not be created: " + e.getCause().getMessage(), e);
        }
    }

    /** One partition, so that it is quickly read whole. */
    private NewTopic resolutions() {
        return new NewTopic(Topics.DEAD_LETTERS_RESOLVED, 1, replicationFactor)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(RESOLUTIONS_KEPT.toMillis())));
    }

    private NewTopic topic(String name, Duration kept) {
        return new NewTopic(name, partitions, replicationFactor)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis()),
                        TopicConfig.COMPRESSION_TYPE_CONFIG, "producer",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_MESSAGE)));
    }
}
