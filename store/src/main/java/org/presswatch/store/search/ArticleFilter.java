package org.presswatch.store.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for. Values of one list are joined by "or", the lists by "and"; an empty one asks for
 * nothing.
 *
 * @param entities ids of who or what is named
 * @param countries of what is named, ISO 3166-1 alpha-2 in upper case
 * @param from the earliest time at which an article may stand, inclusive
 * @param to the time before which it must stand
 */
public record ArticleFilter(
        List<String> topics,
        List<String> sites,
        List<String> languages,
        List<String> countries,
        List<String> entities,
        @Nullable Instant from,
        @Nullable Instant to,
        TextQuery text) {

    /** Every article. */
    public static final ArticleFilter ALL = new ArticleFilter(
            List.of(), List.of(), List.of(), List.of(), List.of(), null, null, new TextQuery(List.of(), List.of()));

    public ArticleFilter {
        topics = List.copyOf(topics);
        sites = List.copyOf(sites);
        languages = List.copyOf(languages);
        countries = List.copyOf(countries);
        entities = List.copyOf(entities);
    }

    /** The same filter over another stretch of time. */
    public ArticleFilter between(@Nullable Instant start, @Nullable Instant end) {
        return new ArticleFilter(topics, sites, languages, countries, entities, start, end, text);
    }

    /** The topic, where the articles of one topic are all that is asked for. */
    public Optional<String> onlyTopic() {
        var others = new ArticleFilter(List.of(), sites, languages, countries, entities, from, to, text);
        return topics.size() == 1 && others.isEmpty() ? Optional.of(topics.getFirst()) : Optional.empty();
    }

    /** Whether every article passes. */
    public boolean isEmpty() {
        return equals(ALL);
    }
}
