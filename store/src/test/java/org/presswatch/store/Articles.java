package org.presswatch.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Entity;
import org.presswatch.events.Evidence;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;
import org.presswatch.testkit.SampleEvents;

/** Builds classified articles with as much said as a test of lists and pages needs. */
public final class Articles {

    private final String url;
    private String title = "Title";
    private String text = "Text.";
    private @Nullable String lead;
    private @Nullable String language = "en";
    private @Nullable Instant published = SampleEvents.PUBLISHED;
    private @Nullable String siteName;
    private int revision = 1;
    private final List<TopicMatch> topics = new java.util.ArrayList<>();
    private final List<Entity> entities = new java.util.ArrayList<>();
    private final List<Fact> facts = new java.util.ArrayList<>();

    private Articles(String url) {
        this.url = url;
    }

    public static Articles at(String url) {
        return new Articles(url);
    }

    public Articles title(String value) {
        title = value;
        return this;
    }

    public Articles text(String value) {
        text = value;
        return this;
    }

    public Articles lead(String value) {
        lead = value;
        return this;
    }

    public Articles language(@Nullable String value) {
        language = value;
        return this;
    }

    public Articles published(@Nullable String value) {
        published = value == null ? null : Instant.parse(value);
        return this;
    }

    public Articles siteName(String value) {
        siteName = value;
        return this;
    }

    public Articles revision(int value) {
        revision = value;
        return this;
    }

    public Articles entity(String id, String type, String name, String country) {
        entities.add(new Entity(id, type, name, country, List.of()));
        return this;
    }

    public Articles fact(Fact fact) {
        facts.add(fact);
        return this;
    }

    /**
     * Tags the article; each of {@code evidence} is {@code role=words}, and the words are looked for in the text, else
     * in the title.
     */
    public Articles topic(String id, double score, String... evidence) {
        List<Evidence> found = java.util.Arrays.stream(evidence)
                .map(one -> one.split("=", 2))
                .map(one -> evidence(one[0], one[1]))
                .toList();
        topics.add(new TopicMatch(id, score, "1", List.of(id + "-rule"), found));
        return this;
    }

    public ArticleClassified event() {
        var article = new ArticleParsed(
                ArticleIds.ofUrl(url),
                revision,
                url,
                url,
                URI.create(url).getHost(),
                siteName,
                "https://" + URI.create(url).getHost() + "/feed.xml",
                title,
                List.of("A. Writer"),
                published,
                published == null ? null : "time",
                null,
                published == null ? SampleEvents.FETCHED : published.plusSeconds(600L * revision),
                language,
                lead,
                text,
                null,
                List.of(),
                ArticleIds.ofUrl(title + text),
                List.of(),
                "test");
        return new ArticleClassified(article, topics, entities, "test", facts);
    }

    private Evidence evidence(String role, String words) {
        String field = text.contains(words) ? "text" : "title";
        String in = field.equals("text") ? text : title;
        int at = Math.max(0, in.indexOf(words));
        int start = in.codePointCount(0, at);
        return new Evidence(
                field, start, start + words.codePointCount(0, words.length()), words, "rule-of-" + role, role);
    }
}
