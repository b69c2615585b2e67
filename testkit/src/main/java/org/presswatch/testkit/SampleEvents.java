package org.presswatch.testkit;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Evidence;
import org.presswatch.events.FeedEntry;
import org.presswatch.events.HttpFacts;
import org.presswatch.events.PageFetched;
import org.presswatch.events.TopicMatch;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Valid events with as little said as a test needs to say. */
public final class SampleEvents {

    public static final String FEED = "https://news.example.org/feed.xml";
    public static final Instant FETCHED = Instant.parse("2026-03-02T10:15:30Z");
    public static final Instant PUBLISHED = Instant.parse("2026-03-02T09:00:00Z");

    private SampleEvents() {}

    /** The first revision of a page, announced by a feed with that title. */
    public static PageFetched page(String url, String title, String html) {
        return page(url, title, html.getBytes(UTF_8), "text/html; charset=utf-8");
    }

    public static PageFetched page(String url, String title, byte[] body, String contentType) {
        return new PageFetched(
                ArticleIds.ofUrl(url),
                1,
                url,
                FETCHED,
                new HttpFacts(200, contentType, null, null, null, List.of()),
                entry(url, title),
                body);
    }

    public static FeedEntry entry(String url, String title) {
        return new FeedEntry(FEED, "Example News", url, url, title, null, List.of(), List.of(), null, PUBLISHED, null);
    }

    /** A parsed article in English, revision 1. */
    public static ArticleParsed article(String url, String title, String text) {
        return article(url, title, text, 1);
    }

    public static ArticleParsed article(String url, String title, String text, int revision) {
        return new ArticleParsed(
                ArticleIds.ofUrl(url),
                revision,
                url,
                url,
                URI.create(url).getHost(),
                "Example News",
                FEED,
                title,
                List.of("A. Writer"),
                PUBLISHED,
                "time",
                null,
                FETCHED,
                "en",
                null,
                text,
                null,
                List.of(),
                ArticleIds.ofUrl(title + "\n" + text),
                List.of(),
                "test");
    }

    /** The article with the given topics, each with the title's first word as evidence. */
    public static ArticleClassified classified(ArticleParsed article, String... topicIds) {
        String word = article.title().split("\\s", 2)[0];
        var evidence = new Evidence("title", 0, word.codePointCount(0, word.length()), word, "test-rule", "target");
        List<TopicMatch> topics = List.of(topicIds).stream()
                .map(id -> new TopicMatch(id, 0.9, "1", List.of("test-rule"), List.of(evidence)))
                .toList();
        return new ArticleClassified(article, topics, List.of(), "test");
    }
}
