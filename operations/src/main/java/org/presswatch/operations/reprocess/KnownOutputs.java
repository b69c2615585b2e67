package org.presswatch.operations.reprocess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Event;
import org.presswatch.events.Topics;
import org.presswatch.events.json.EventJson;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.broker.TopicScan;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The events that history has led to before: their ids by the key of the record that they came from. */
final class KnownOutputs {

    private final Map<String, List<String>> idsByInputKey = new HashMap<>();
    private final @Nullable Set<String> keysOfTopic;

    private KnownOutputs(@Nullable Set<String> keysOfTopic) {
        this.keysOfTopic = keysOfTopic;
    }

    static KnownOutputs read(ReprocessRequest request, Broker broker) {
        var scan = new TopicScan(broker);
        var known = new KnownOutputs(request.topicId() == null ? null : keysOf(request, scan));
        scan.topics(List.of(request.from().output()), request.since(), null, record -> {
            String id = EventRecords.header(record.headers(), "ce_id");
            String key = inputKey(record, request.from());
            if (id != null && key != null) {
                known.idsByInputKey
                        .computeIfAbsent(key, first -> new ArrayList<>(1))
                        .add(id);
            }
            return true;
        });
        return known;
    }

    /** {@code ce_id}s that a stage must not write again for an input of this key. */
    List<String> of(String inputKey) {
        return idsByInputKey.getOrDefault(inputKey, List.of());
    }

    /** Whether an input of this key belongs to the topic that was asked for, if one was. */
    boolean isOfTopic(String inputKey) {
        return keysOfTopic == null || keysOfTopic.contains(inputKey);
    }

    private static Set<String> keysOf(ReprocessRequest request, TopicScan scan) {
        var keys = new HashSet<String>();
        scan.topics(List.of(Topics.articlesOf(String.valueOf(request.topicId()))), request.since(), null, record -> {
            String key = request.from() == Origin.PARSED ? key(record) : pageOf(record, ArticleClassified.class);
            if (key != null) {
                keys.add(key);
            }
            return true;
        });
        return keys;
    }

    /** A classified article has its input's key; a parsed one has the canonical id, but names its page. */
    private static @Nullable String inputKey(ConsumerRecord<byte[], byte[]> record, Origin from) {
        return from == Origin.PARSED ? key(record) : pageOf(record, ArticleParsed.class);
    }

    private static @Nullable String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? null : new String(record.key(), UTF_8);
    }

    private static @Nullable String pageOf(ConsumerRecord<byte[], byte[]> record, Class<? extends Event> type) {
        try {
            String url = switch (EventJson.read(record.value() == null ? new byte[0] : record.value(), type)) {
                case ArticleParsed article -> article.url();
                case ArticleClassified verdict -> verdict.article().url();
                default -> "";
            };
            return UrlNormaliser.normalise(url).map(ArticleIds::ofUrl).orElse(null);
        } catch (InvalidEventException e) {
            return null;
        }
    }
}
