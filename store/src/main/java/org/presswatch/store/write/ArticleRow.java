package org.presswatch.store.write;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.ArticleParsed.Link;
import org.presswatch.events.Entity;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;
import org.presswatch.store.search.SearchTags;

/** A classified article in the form in which it can be stored: every text clean and within its limit. */
record ArticleRow(
        String eventId,
        String articleId,
        int revision,
        String url,
        String canonicalUrl,
        String site,
        @Nullable String siteName,
        String feedUrl,
        String title,
        @Nullable String lead,
        String text,
        List<String> authors,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable String publishedPrecision,
        @Nullable Instant modifiedAt,
        Instant fetchedAt,
        @Nullable String imageUrl,
        List<Link> links,
        String contentHash,
        List<String> flags,
        String parser,
        String classifier,
        List<TopicMatch> topics,
        List<Entity> entities,
        List<Fact> facts) {

    private static final int LONGEST_URL = 20_000;
    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_LEAD = 20_000;
    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_CODE = 100;

    static ArticleRow of(ArticleClassified event) {
        ArticleParsed article = event.article();
        var clean = new Cleaner();
        Instant published = clean.time(article.publishedAt());
        return new ArticleRow(
                event.eventId(),
                article.articleId(),
                article.revision(),
                clean.text(article.url(), "url", LONGEST_URL),
                clean.text(article.canonicalUrl(), "url", LONGEST_URL),
                clean.text(article.site(), "site", LONGEST_NAME),
                clean.optional(article.siteName(), "site", LONGEST_NAME),
                clean.text(article.feedUrl(), "url", LONGEST_URL),
                clean.text(article.title(), "title", LONGEST_TITLE),
                clean.optional(article.lead(), "lead", LONGEST_LEAD),
                clean.text(article.text(), "text", LONGEST_TEXT),
                clean.texts(article.authors(), "author", LONGEST_NAME),
                languageOf(article, clean),
                published,
                published == null ? null : clean.optional(article.publishedPrecision(), "precision", LONGEST_CODE),
                clean.time(article.modifiedAt()),
                fetchedAt(article, clean),
                clean.optional(article.imageUrl(), "url", LONGEST_URL),
                article.links().stream().map(link -> cleaned(link, clean)).toList(),
                clean.text(article.contentHash(), "hash", LONGEST_CODE),
                clean.flagsWith(article.flags()),
                clean.text(article.parserVersion(), "version", LONGEST_CODE),
                clean.text(event.classifierVersion(), "version", LONGEST_CODE),
                CleanVerdict.topics(event.topics(), clean),
                CleanVerdict.entities(event.entities(), clean),
                CleanVerdict.facts(event.facts(), clean));
    }

    /** The same row with one more flag. */
    ArticleRow flagged(String flag) {
        return new ArticleRow(
                eventId,
                articleId,
                revision,
                url,
                canonicalUrl,
                site,
                siteName,
                feedUrl,
                title,
                lead,
                text,
                authors,
                language,
                publishedAt,
                publishedPrecision,
                modifiedAt,
                fetchedAt,
                imageUrl,
                links,
                contentHash,
                Stream.concat(flags.stream(), Stream.of(flag))
                        .distinct()
                        .sorted()
                        .toList(),
                parser,
                classifier,
                topics,
                entities,
                facts);
    }

    List<String> topicIds() {
        return topics.stream().map(TopicMatch::topicId).toList();
    }

    List<String> entityIds() {
        return entities.stream().map(Entity::id).distinct().sorted().toList();
    }

    List<String> countries() {
        return Stream.concat(
                        entities.stream().map(Entity::country), facts.stream().map(Fact::country))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Words that the index is to know the article by, besides those of its text. */
    List<String> tags(Instant listedAt) {
        Stream<String> named = Stream.concat(
                entities.stream().map(Entity::name),
                facts.stream()
                        .flatMap(fact -> Stream.of(fact.actor(), fact.target()))
                        .filter(Objects::nonNull));
        return SearchTags.of(
                site,
                language,
                topicIds(),
                countries(),
                Stream.concat(entityIds().stream(), named).toList(),
                listedAt);
    }

    /** Where the article stands in lists: when it was published, never later than it was first fetched. */
    Instant listedAt(Instant firstFetchedAt) {
        return publishedAt != null && publishedAt.isBefore(firstFetchedAt) ? publishedAt : firstFetchedAt;
    }

    private static @Nullable String languageOf(ArticleParsed article, Cleaner clean) {
        String language = clean.optional(article.language(), "language", LONGEST_CODE);
        return language == null ? null : language.toLowerCase(Locale.ROOT);
    }

    private static Instant fetchedAt(ArticleParsed article, Cleaner clean) {
        Instant fetched = clean.time(article.fetchedAt());
        return fetched == null ? Instant.EPOCH : fetched;
    }

    private static Link cleaned(Link link, Cleaner clean) {
        return new Link(clean.text(link.url(), "url", LONGEST_URL), clean.optional(link.text(), "link", LONGEST_TITLE));
    }
}
