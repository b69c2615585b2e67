package org.presswatch.store.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.presswatch.events.Entity;
import org.presswatch.events.Evidence;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;

/** The classifier's part of an event, cleaned: each topic once, every text within its limit. */
final class CleanVerdict {

    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_QUOTE = 20_000;

    private CleanVerdict() {}

    static List<TopicMatch> topics(List<TopicMatch> topics, Cleaner clean) {
        var seen = new HashSet<String>();
        var cleaned = new ArrayList<TopicMatch>();
        for (TopicMatch topic : topics) {
            String id = code(topic.topicId(), clean);
            if (seen.add(id)) {
                cleaned.add(new TopicMatch(
                        id,
                        topic.score(),
                        code(topic.topicVersion(), clean),
                        clean.texts(topic.ruleIds(), "code", LONGEST_CODE),
                        topic.evidence().stream().map(e -> evidence(e, clean)).toList()));
            }
        }
        return List.copyOf(cleaned);
    }

    static List<Entity> entities(List<Entity> entities, Cleaner clean) {
        return entities.stream()
                .map(entity -> new Entity(
                        code(entity.id(), clean),
                        code(entity.type(), clean),
                        code(entity.name(), clean),
                        clean.optional(entity.country(), "code", LONGEST_CODE),
                        entity.spans().stream()
                                .map(span -> new Entity.Span(code(span.field(), clean), span.start(), span.end()))
                                .toList()))
                .toList();
    }

    static List<Fact> facts(List<Fact> facts, Cleaner clean) {
        return facts.stream()
                .map(fact -> new Fact(
                        clean.optional(fact.actor(), "code", LONGEST_CODE),
                        code(fact.action(), clean),
                        clean.optional(fact.target(), "code", LONGEST_CODE),
                        clean.optional(fact.country(), "code", LONGEST_CODE),
                        clean.optional(fact.legalBasis(), "code", LONGEST_CODE),
                        clean.optional(fact.date(), "code", LONGEST_CODE),
                        code(fact.status(), clean),
                        fact.spans().stream()
                                .map(span -> new Fact.Span(
                                        code(span.role(), clean), code(span.field(), clean), span.start(), span.end()))
                                .toList()))
                .toList();
    }

    private static Evidence evidence(Evidence evidence, Cleaner clean) {
        return new Evidence(
                code(evidence.field(), clean),
                evidence.start(),
                evidence.end(),
                clean.text(evidence.quote(), "quote", LONGEST_QUOTE),
                code(evidence.ruleId(), clean),
                code(evidence.role(), clean));
    }

    private static String code(String value, Cleaner clean) {
        return clean.text(value, "code", LONGEST_CODE);
    }
}
