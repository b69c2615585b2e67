package org.presswatch.operations.reprocess;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.PageFetched;
import org.presswatch.events.Topics;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.operations.broker.Broker;
import org.presswatch.stage.Outcome;
import org.presswatch.testkit.KafkaForTests;
import org.presswatch.testkit.SampleEvents;
import org.presswatch.testkit.TopicReader;
import org.presswatch.testkit.TopicWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Pages that are read again by a parser whose version changes, and what comes of them behind it. */
class ReprocessFetchedIT {

    private static final int PAGES = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Broker BROKER = Broker.at(KafkaForTests.bootstrapServers());
    private static final TopicWriter WRITER = new TopicWriter();

    private static volatile String version = "1";
    private static RunningStage parser;
    private static RunningStage classifier;

    private final Instant start = Instant.now();
    private final String site = UUID.randomUUID() + ".example";

    @BeforeAll
    static void startTheStages() {
        parser = RunningStage.start("parser", Topics.PAGES_FETCHED, ReprocessFetchedIT::parse);
        classifier = RunningStage.start("classifier", Topics.ARTICLES_PARSED, ReprocessFetchedIT::classify);
    }

    @AfterAll
    static void stopTheStages() throws Exception {
        parser.close();
        classifier.close();
        WRITER.close();
    }

    private static Outcome parse(ConsumerRecord<String, byte[]> input) throws InvalidEventException {
        PageFetched page = EventRecords.read(input, PageFetched.class);
        ArticleParsed article = SampleEvents.article(page.url(), "A title", "As version " + version + " reads it.");
        return new Outcome.Done(List.of(EventRecords.write(Topics.ARTICLES_PARSED, article, "/presswatch/test")));
    }

    private static Outcome classify(ConsumerRecord<String, byte[]> input) throws InvalidEventException {
        ArticleParsed article = EventRecords.read(input, ArticleParsed.class);
        return new Outcome.Done(List.of(
                EventRecords.write(Topics.ARTICLES_CLASSIFIED, SampleEvents.classified(article), "/presswatch/test")));
    }

    @Test
    void aNewParserAddsWhatItReads_andTheClassifierItsVerdictsOnThat_whileAnUnchangedOneAddsNothing() throws Exception {
        try (var pages = TopicReader.of(Topics.PAGES_FETCHED);
                var articles = TopicReader.of(Topics.ARTICLES_PARSED);
                var verdicts = TopicReader.of(Topics.ARTICLES_CLASSIFIED)) {
            publish(0, PAGES);
            awaitMine(verdicts, PAGES);
            awaitAllRead();

            assertThat(run().sent()).isEqualTo(PAGES);
            version = "2";
            ReprocessReport report = run();
            assertThat(report.sent()).isEqualTo(PAGES);
            assertThat(report.complete()).isTrue();
            awaitMine(verdicts, 2 * PAGES);

            publish(PAGES, 1);
            awaitMine(verdicts, 2 * PAGES + 1);
            assertThat(mine(verdicts)).doesNotHaveDuplicates();
            assertThat(mine(articles)).doesNotHaveDuplicates().hasSize(2 * PAGES + 1);
            assertThat(mine(pages)).doesNotHaveDuplicates().hasSize(PAGES + 1);
        }
    }

    private ReprocessReport run() throws Exception {
        return new Reprocess(BROKER, 100).run(request(), () -> false, words -> {});
    }

    private ReprocessRequest request() {
        return new ReprocessRequest(Origin.FETCHED, start, null, null, site, start.toString());
    }

    private void publish(int first, int count) {
        for (int number = first; number < first + count; number++) {
            URI page = URI.create("https://" + site + "/" + number);
            WRITER.write(Topics.PAGES_FETCHED, SampleEvents.page(page.toString(), "A title", "<p>A text."));
        }
    }

    /** History is what the parser has committed. */
    private void awaitAllRead() {
        await().atMost(PATIENCE)
                .until(() -> new Reprocess(BROKER, 100).tryOut(request()).sent() == PAGES);
    }

    private void awaitMine(TopicReader reader, int count) {
        await().atMost(PATIENCE).pollInSameThread().until(() -> mine(reader).size() >= count);
    }

    /** The ids of this test's events, as far as they have come. */
    private List<String> mine(TopicReader reader) {
        return reader.await(0).stream()
                .filter(record -> String.valueOf(EventRecords.header(record.headers(), "ce_subject"))
                        .contains(site))
                .map(record -> String.valueOf(EventRecords.header(record.headers(), "ce_id")))
                .toList();
    }
}
