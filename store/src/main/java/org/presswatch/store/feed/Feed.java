package org.presswatch.store.feed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.ArticlePage;
import org.presswatch.store.read.ArticleSummary;

/**
 * What the three formats are written from. All texts are plain.
 *
 * @param title what the feed calls itself
 * @param homeUrl the page that shows the same list
 * @param selfUrl where the feed is
 * @param note what there is to say about it, null if nothing
 */
public record Feed(
        String title,
        String homeUrl,
        String selfUrl,
        @Nullable String note,
        Instant updated,
        List<Entry> entries) {

    /**
     * One article.
     *
     * @param id stays the same for ever
     * @param url the original, or this service's page where the original is no web address
     */
    public record Entry(
            String id,
            String url,
            String title,
            String summary,
            List<String> authors,
            List<String> topics,
            @Nullable String language,
            Instant published) {}

    /** The feed of a list. */
    public static Feed of(String title, String homeUrl, String selfUrl, ArticlePage page) {
        List<ArticleSummary> articles = page.articles();
        String base = homeUrl.replaceFirst("(https?://[^/?]*).*", "$1");
        List<Entry> entries = articles.stream().map(one -> entry(one, base)).toList();
        Instant updated = articles.stream()
                .map(ArticleSummary::listedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new Feed(title, homeUrl, selfUrl, note(page), updated, entries);
    }

    private static @Nullable String note(ArticlePage page) {
        return page.searchedTo() == null
                ? null
                : "Many articles have these words, not in this order: nothing before " + page.searchedTo()
                        + " was looked at.";
    }

    private static Entry entry(ArticleSummary article, String base) {
        boolean isWeb = article.url().matches("(?is)https?://[^\\s].*");
        return new Entry(
                "urn:presswatch:article:" + article.id(),
                isWeb ? article.url() : base + "/articles/" + article.id(),
                article.title().isBlank() ? article.id() : article.title(),
                summary(article),
                article.authors(),
                article.topics().stream().map(ArticleSummary.Topic::id).toList(),
                article.language(),
                article.listedAt());
    }

    private static String summary(ArticleSummary article) {
        String lead = article.lead() == null ? "" : article.lead();
        String evidence = article.topics().stream()
                .map(topic -> topic.id() + ": "
                        + topic.words().stream()
                                .map(words -> words.role() + " “" + words.quote() + "”")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return evidence.isEmpty() ? lead : (lead.isEmpty() ? "" : lead + "\n\n") + "[" + evidence + "]";
    }
}
