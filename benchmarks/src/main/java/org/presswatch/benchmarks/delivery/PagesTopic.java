package org.presswatch.benchmarks.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.FeedEntry;
import org.presswatch.events.HttpFacts;
import org.presswatch.events.PageFetched;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A topic full of pages of 60 kB: an article of 4 kB in the markup around it, as pages of newspapers are. */
public final class PagesTopic {

    private static final int PAGE_BYTES = 60_000;
    private static final int PARAGRAPHS = 30;
    private static final Instant FETCHED = Instant.parse("2026-03-02T10:15:30Z");
    private static final String FEED = "https://news.example.org/feed.xml";
    private static final List<String> WORDS =
            List.of(("harbour storm ferry council timetable tram garden lime tree road"
                            + " mill choir concert hall library ladder tool street market river bridge mayor school teacher"
                            + " bakery winter summer window station train ticket island fisherman boat lamp theatre")
                    .split(" "));

    private PagesTopic() {}

    static void fill(String servers, int pages) {
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "compression.type", "zstd",
                        "batch.size", "262144",
                        // On a topic that was only just made, a producer with several requests in flight may hang.
                        "max.in.flight.requests.per.connection", "1"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int page = 0; page < pages; page++) {
                producer.send(EventRecords.write(Topics.PAGES_FETCHED, page(page), "/presswatch/fetcher"));
            }
        }
    }

    /** A page of 60 kB; the same number gives the same. */
    public static String html(int number) {
        var random = new Random(number);
        String title = "Report " + number + " of the harbour town";
        var html =
                new StringBuilder("<!doctype html><html lang=\"en\"><head><title>" + title + "</title></head><body>");
        html.append("<article><h1>").append(title).append("</h1>");
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            html.append("<p>The ").append(sentence(random)).append(".</p>");
        }
        html.append("</article><footer>");
        while (html.length() < PAGE_BYTES) {
            html.append("<div class=\"teaser\"><a href=\"/report/")
                    .append(random.nextInt(100_000))
                    .append("\"><img src=\"/image/")
                    .append(random.nextInt(100_000))
                    .append(".jpg\" alt=\"\"><span>")
                    .append(WORDS.get(random.nextInt(WORDS.size())))
                    .append("</span></a></div>");
        }
        return html.append("</footer></body></html>").toString();
    }

    private static PageFetched page(int number) {
        String url = "https://news.example.org/report/" + number;
        String title = "Report " + number + " of the harbour town";
        return new PageFetched(
                ArticleIds.ofUrl(url),
                1,
                url,
                FETCHED,
                new HttpFacts(200, "text/html; charset=utf-8", null, null, null, List.of()),
                new FeedEntry(FEED, "Example News", url, url, title, null, List.of(), List.of(), "en", FETCHED, null),
                html(number).getBytes(UTF_8));
    }

    private static String sentence(Random random) {
        var words = new StringBuilder();
        for (int word = 0; word < 22; word++) {
            words.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return words.toString().strip();
    }
}
