package org.presswatch.operations.trace;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.PageFetched;
import org.presswatch.events.Topics;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.trace.TraceEvent.What;
import org.presswatch.stage.DeadLetters;
import org.presswatch.stage.Drops;
import org.presswatch.testkit.FakeSite;
import org.presswatch.testkit.FakeSite.Answer;
import org.presswatch.testkit.KafkaForTests;
import org.presswatch.testkit.SampleEvents;
import org.presswatch.testkit.TopicWriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class KafkaStoryIT {

    private static final TopicWriter WRITER = new TopicWriter();

    private final Broker broker = Broker.at(KafkaForTests.bootstrapServers());
    private final DeadLetterBox box = new DeadLetterBox(broker, Clock.systemUTC());
    private final Tracer tracer = new Tracer(List.of(new KafkaStory(broker, box)));
    private final String url = "https://news.example.org/" + UUID.randomUUID();
    private final PageFetched page = SampleEvents.page(url, "A title", "<p>A page.");

    @AfterAll
    static void close() {
        WRITER.close();
    }

    @Test
    void followsAnArticleFromItsPage_alsoUnderItsCanonicalAddress() {
        ArticleParsed article = parsedAt(url + "/amp", url);
        WRITER.write(Topics.PAGES_FETCHED, SampleEvents.page(url + "/amp", "A title", "<p>A page."));
        WRITER.write(Topics.ARTICLES_PARSED, article);
        WRITER.write(Topics.ARTICLES_CLASSIFIED, SampleEvents.classified(article, "media-pressure"));

        for (String asked : List.of(url, url + "/amp", url + "/amp?utm_source=feed#top")) {
            Trace trace = trace(asked);

            assertThat(trace.events())
                    .as(asked)
                    .extracting(TraceEvent::what)
                    .containsExactly(What.FETCHED, What.PARSED, What.CLASSIFIED);
            assertThat(trace.ids()).containsExactlyInAnyOrder(ArticleIds.ofUrl(url), ArticleIds.ofUrl(url + "/amp"));
            assertThat(trace.status()).isEqualTo("Waits for the store.");
            assertThat(trace.events().getLast().detail()).contains("media-pressure");
        }
    }

    @Test
    void tellsWhyAPageWasDropped() {
        WRITER.write(Topics.PAGES_FETCHED, page);
        WRITER.write(Drops.of(input(), "parser", "not-an-article"));

        Trace trace = trace(url);

        assertThat(trace.status()).isEqualTo("Dropped by the parser: not-an-article.");
        assertThat(trace.events()).extracting(TraceEvent::what).containsExactly(What.FETCHED, What.DROPPED);
    }

    @Test
    void tellsWhatBecameOfADeadLetter() throws Exception {
        var written = WRITER.write(DeadLetters.of(input(), "parser", "parse-deadline", "too slow"));
        var letter = new Place(written.topic(), written.partition(), written.offset());

        assertThat(trace(url).status()).contains("Set aside by the parser: parse-deadline", letter.toString());

        box.drop(List.of(letter), "ann");

        Trace trace = trace(url);
        assertThat(trace.status()).isEqualTo("Its dead letter was dropped by a person.");
        assertThat(trace.events()).extracting(TraceEvent::what).containsExactly(What.SET_ASIDE, What.GIVEN_UP);
        assertThat(trace.events().getLast().detail()).contains("by ann");
    }

    @Test
    void tellsWhatTheFetcherKnows_andNotesWhatCannotBeLookedAt() {
        try (var fetcher = FakeSite.start()) {
            fetcher.on(
                    "/api/pages?url=" + java.net.URLEncoder.encode(url, UTF_8),
                    Answer.of("application/json", """
                            {"url": "%1$s", "pages": [{"id": "x", "url": "%1$s", "feedUrl": "https://news.example.org/feed",
                             "state": "due", "reason": "timeout", "attempts": 2, "revision": 0, "redirects": [],
                             "firstSeenAt": "2026-03-02T10:00:00Z", "dueAt": "2026-03-02T11:00:00Z"}]}""".formatted(url)));
            var told = new Tracer(List.of(
                    new FetcherStory(fetcher.url(""), Duration.ofSeconds(5)),
                    new KafkaStory(Broker.at("127.0.0.1:1"), box)));

            Trace trace = told.trace(url).orElseThrow();

            assertThat(trace.status()).contains("With the fetcher", "by feed https://news.example.org/feed", "timeout");
            assertThat(trace.notes()).singleElement().asString().contains("no Kafka broker answers at 127.0.0.1:1");
        }
    }

    @Test
    void knowsNothing_ofWhatNeverWas() {
        assertThat(trace(url).isKnown()).isFalse();
        assertThat(tracer.trace("ftp://news.example.org/")).isEmpty();
    }

    private Trace trace(String address) {
        return tracer.trace(address).orElseThrow();
    }

    private ConsumerRecord<String, byte[]> input() {
        return new ConsumerRecord<>(Topics.PAGES_FETCHED, 0, 7, page.key(), new byte[] {1});
    }

    private static ArticleParsed parsedAt(String pageUrl, String canonicalUrl) {
        ArticleParsed plain = SampleEvents.article(canonicalUrl, "A title", "A text.");
        return new ArticleParsed(
                plain.articleId(),
                plain.revision(),
                pageUrl,
                canonicalUrl,
                plain.site(),
                plain.siteName(),
                plain.feedUrl(),
                plain.title(),
                plain.authors(),
                plain.publishedAt(),
                plain.publishedPrecision(),
                plain.modifiedAt(),
                plain.fetchedAt(),
                plain.language(),
                plain.lead(),
                plain.text(),
                plain.imageUrl(),
                plain.links(),
                plain.contentHash(),
                plain.flags(),
                plain.parserVersion());
    }
}
