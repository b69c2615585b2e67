package org.presswatch.classifier.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.presswatch.events.kafka.TopicCreation;

/** Creates the Kafka topics that the classifier writes to. */
@Singleton
class KafkaTopics {

    private static final Logger LOG = Logger.getLogger(KafkaTopics.class);
    private static final int PATIENCE_MS = 10_000;

    private final Map<String, Object> broker;
    private final TopicCreation creation;
    private final MeterRegistry meters;

    KafkaTopics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ClassifierConfig config,
            MeterRegistry meters) {
        this.broker = broker;
        this.creation =
                new TopicCreation(config.topics().partitions(), config.topics().replication());
        this.meters = meters;
    }

    /** Whether all of them exist now; false if the broker does not answer. */
    boolean create(List<String> topicIds) {
        try (Admin admin = Admin.create(settings())) {
            List<String> created = creation.createMissing(admin, topicIds);
            meters.counter("classifier.kafka.topics.created").increment(created.size());
            return true;
        } catch (IllegalStateException | KafkaException e) {
            meters.counter("classifier.kafka.topics.failed").increment();
            LOG.warnf("the Kafka topics are not there yet, trying again: %s", e.getMessage());
            return false;
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        AdminClientConfig.configNames().stream()
                .filter(broker::containsKey)
                .forEach(name -> settings.put(name, broker.get(name)));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        return settings;
    }
}
