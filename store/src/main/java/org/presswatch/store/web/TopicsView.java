package org.presswatch.store.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.Count;
import org.presswatch.store.trial.Definitions;
import org.presswatch.store.trial.TopicDefinition;

/**
 * The topics for people.
 *
 * @param failure why the classifier's definitions are not there; the topics of stored articles are listed all the same
 */
public record TopicsView(List<Topic> topics, @Nullable String failure) {

    /**
     * A topic.
     *
     * @param definition what the classifier says about it, null where only stored articles know it
     */
    public record Topic(
            String id,
            String name,
            int hue,
            String articles,
            String href,
            String feed,
            @Nullable Definition definition) {}

    /** A topic's definition. */
    public record Definition(
            String description,
            String version,
            String threshold,
            String kafkaTopic,
            String signs,
            String doubts,
            List<String> match,
            List<String> reject) {}

    static TopicsView of(Definitions definitions, List<Count> stored, Locale locale) {
        return switch (definitions) {
            case Definitions.Known(var known) ->
                new TopicsView(
                        known.stream()
                                .map(topic ->
                                        topic(topic.id(), topic.name(), stored, locale, definition(topic, locale)))
                                .toList(),
                        null);
            case Definitions.Unanswered(var why) ->
                new TopicsView(
                        stored.stream()
                                .map(count -> topic(count.value(), Format.words(count.value()), stored, locale, null))
                                .toList(),
                        why);
        };
    }

    private static Topic topic(
            String id, String name, List<Count> stored, Locale locale, @Nullable Definition definition) {
        long articles = stored.stream()
                .filter(count -> count.value().equals(id))
                .mapToLong(Count::articles)
                .sum();
        var links = new Links(Map.of("topic", List.of(id)));
        return new Topic(
                id,
                name,
                Format.hue(id),
                Format.number(articles, locale),
                links.to("/"),
                links.to("/feeds/articles.atom"),
                definition);
    }

    private static Definition definition(TopicDefinition topic, Locale locale) {
        return new Definition(
                topic.description(),
                topic.version(),
                Format.percent(topic.threshold()),
                topic.kafkaTopic(),
                Format.number(topic.signs().size(), locale),
                Format.number(topic.doubts().size(), locale),
                topic.match(),
                topic.reject());
    }
}
