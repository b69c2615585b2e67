package org.presswatch.classifier.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.presswatch.classifier.lexicon.Mention;
import org.presswatch.classifier.lexicon.NamedEntity;
import org.presswatch.classifier.lexicon.SentenceReader;
import org.presswatch.events.Entity;

/** Collects who and what an article names. */
final class Namings {

    private static final int MOST_SPANS = 50;

    private final List<Integer> entityClasses;
    private final Map<NamedEntity, List<Entity.Span>> spans = new LinkedHashMap<>();

    Namings(List<Integer> entityClasses) {
        this.entityClasses = entityClasses;
    }

    void collect(Field field, SentenceReader sentence) {
        for (int wordClass : entityClasses) {
            for (Mention mention : sentence.mentionsOf(wordClass)) {
                NamedEntity entity = mention.entity();
                if (entity != null) {
                    add(entity, field, mention);
                }
            }
        }
    }

    List<Entity> entities() {
        return spans.entrySet().stream()
                .map(entry -> new Entity(
                        entry.getKey().id(),
                        entry.getKey().type(),
                        entry.getKey().name(),
                        entry.getKey().country(),
                        entry.getValue()))
                .toList();
    }

    private void add(NamedEntity entity, Field field, Mention mention) {
        List<Entity.Span> mentions = spans.computeIfAbsent(entity, e -> new ArrayList<>());
        var span = new Entity.Span(
                field.name(),
                field.tokens().startOf(mention.start()),
                field.tokens().endOf(mention.end() - 1));
        if (mentions.size() < MOST_SPANS && !mentions.contains(span)) {
            mentions.add(span);
        }
    }
}
