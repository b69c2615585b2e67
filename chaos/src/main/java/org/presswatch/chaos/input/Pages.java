package org.presswatch.chaos.input;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.presswatch.events.ArticleIds;
import org.presswatch.events.FeedEntry;
import org.presswatch.events.HttpFacts;
import org.presswatch.events.PageFetched;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The pages of articles by their number: each revision has a text of its own, and every fifth article has a topic. */
public final class Pages {

    private static final String SITE = "https://news.example.org/";
    private static final String FEED = SITE + "feed.xml";
    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    private static final int TOPIC_EACH = 5;

    private static final List<String> FILLING = List.of(
            "The harbour was opened again after the storm had kept the ferries inside for nine days.",
            "The council will vote on the new timetable of trams before the end of the month.",
            "Gardeners planted two hundred lime trees along the road that leads to the old mill.",
            "A choir of forty singers gave its first concert in the hall that was rebuilt last year.",
            "The library lends tools as well as books since spring, and ladders are asked for most.");

    private Pages() {}

    public static String url(int article) {
        return SITE + "report/" + article;
    }

    public static String id(int article) {
        return ArticleIds.ofUrl(url(article));
    }

    /** What the store must show as the title of that revision. */
    public static String title(int article, int revision) {
        return "Report %d of the harbour town, version %d".formatted(article, revision);
    }

    /** The page of an article as the fetcher would have sent it. */
    public static PageFetched page(int article, int revision) {
        return page(article, revision, html(article, revision));
    }

    static PageFetched page(int article, int revision, String html) {
        Instant published = FIRST.plus(Duration.ofMinutes(article));
        String title = title(article, revision);
        String url = url(article);
        return new PageFetched(
                id(article),
                revision,
                url,
                published.plusSeconds(60L * revision),
                new HttpFacts(200, "text/html; charset=utf-8", null, null, null, List.of()),
                new FeedEntry(FEED, "Example News", url, url, title, null, List.of(), List.of(), "en", published, null),
                html.getBytes(UTF_8));
    }

    /** The HTML of one revision of an article. */
    public static String html(int article, int revision) {
        var html = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>")
                .append(title(article, revision))
                .append("</title></head><body><article><h1>")
                .append(title(article, revision))
                .append("</h1>");
        if (article % TOPIC_EACH == 0) {
            html.append("<p>The regulator blocked Telegram and WhatsApp in the whole country on Tuesday.</p>");
        }
        for (int paragraph = 0; paragraph < 8; paragraph++) {
            html.append("<p>Part ")
                    .append(paragraph + 1)
                    .append(" of report ")
                    .append(article)
                    .append(": ")
                    .append(FILLING.get((article + paragraph * revision) % FILLING.size()))
                    .append("</p>");
        }
        return html.append("</article></body></html>").toString();
    }
}
