package org.presswatch.docs;

import java.time.Duration;
import java.util.*;

import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.common.serialization.*;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.kafka.EventRecords;

/** Prints the articles of one topic with the words that earned it. The README shows this file. */
public class Subscriber {

    public static void main(String[] arguments) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "localhost:9092",
                "group.id", "my-newsroom",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("articles.media-pressure"));
            while (true) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    var event = EventRecords.read(record, ArticleClassified.class);
                    System.out.println(
                            event.article().title() + " " + event.article().canonicalUrl());
                    event.topics()
                            .forEach(topic -> System.out.println("  " + topic.topicId() + " " + topic.evidence()));
                }
            }
        }
    }
}
