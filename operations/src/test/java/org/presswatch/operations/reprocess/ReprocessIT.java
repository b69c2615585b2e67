package org.presswatch.operations.reprocess;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleParsed;
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

/** A stage as it runs in the line, whose version changes, and history that is sent to it. */
class ReprocessIT {

    private static final Broker BROKER = Broker.at(KafkaForTests.bootstrapServers());
    private static final TopicWriter WRITER = new TopicWriter();

    private static volatile String version = "1";
    private static RunningStage classifier;

    private final Instant start = Instant.now();
    private final String site = UUID.randomUUID() + ".example";
    private final List<String> words = new ArrayList<>();

    @BeforeAll
    static void startTheStage() {
        classifier = RunningStage.start("classifier", Topics.ARTICLES_PARSED, ReprocessIT::classify);
    }

    @AfterAll
    static void stopTheStage() throws Exception {
        classifier.close();
        WRITER.close();
    }

    private static Outcome classify(ConsumerRecord<String, byte[]> input) throws InvalidEventException {
        ArticleParsed article = EventRecords.read(input, ArticleParsed.class);
        boolean isOurs = article.title().startsWith("Press");
        ArticleClassified plain =
                SampleEvents.classified(article, isOurs ? new String[] {"media-pressure"} : new String[0]);
        var event = new ArticleClassified(article, plain.topics(), List.of(), version);
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        records.add(EventRecords.write(Topics.ARTICLES_CLASSIFIED, event, "/presswatch/test"));
        if (isOurs) {
            records.add(EventRecords.write(Topics.articlesOf("media-pressure"), event, "/presswatch/test"));
        }
        return new Outcome.Done(records);
    }

    @Test
    void aNewVersionAddsItsVerdicts_once_andAnUnchangedOneAddsNothing() throws Exception {
        try (var verdicts = TopicReader.of(Topics.ARTICLES_CLASSIFIED);
                var ofTopic = TopicReader.of(Topics.articlesOf("media-pressure"));
                var articles = TopicReader.of(Topics.ARTICLES_PARSED)) {
            publish(verdicts, 5);

            assertThat(run(request(null)).sent()).isEqualTo(5);
            assertThat(run(request(null)).sent()).isEqualTo(5);
            version = version + "+";
            ReprocessReport report = run(request(null));
            assertThat(report).isEqualTo(new ReprocessReport(report.looked(), 5, report.bytes(), false, true));
            assertThat(mine(verdicts, 10)).doesNotHaveDuplicates().hasSize(10);
            assertThat(run(request(null)).sent()).isEqualTo(5);

            ArticleParsed last = publishOne("Press last");
            verdicts.awaitKey(last.key());
            assertThat(mine(verdicts, 11)).doesNotHaveDuplicates().hasSize(11);
            assertThat(mine(ofTopic, 5)).doesNotHaveDuplicates().hasSize(5);
            assertThat(mine(articles, 6)).doesNotHaveDuplicates().hasSize(6);
        }
    }

    @Test
    void narrowsHistoryDown_byTopicAndSite_andTriesOut() throws Exception {
        try (var verdicts = TopicReader.of(Topics.ARTICLES_CLASSIFIED)) {
            publish(verdicts, 4);

            var reprocess = new Reprocess(BROKER, 100);
            assertThat(reprocess.tryOut(request("media-pressure")).sent()).isEqualTo(2);
            assertThat(reprocess.tryOut(request("platform-blocking")).sent()).isZero();
            assertThat(run(request("media-pressure")).sent()).isEqualTo(2);
            assertThat(reprocess
                            .tryOut(new ReprocessRequest(
                                    Origin.PARSED, Instant.now().plusSeconds(60), null, null, site, "later"))
                            .sent())
                    .isZero();
        }
    }

    @Test
    void goesOnWhereItWasStopped_andSendsNothingTwice() throws Exception {
        try (var verdicts = TopicReader.of(Topics.ARTICLES_CLASSIFIED);
                var lane = TopicReader.of(Topics.backfillOf(Topics.ARTICLES_PARSED))) {
            publish(verdicts, 120);
            version = version + "+";

            ReprocessReport first = new Reprocess(BROKER, 100).run(request(null), () -> !words.isEmpty(), words::add);
            assertThat(first.complete()).isFalse();
            ReprocessReport second = run(request(null));

            assertThat(second.resumed()).isTrue();
            assertThat(second.complete()).isTrue();
            assertThat(mine(lane, 120)).doesNotHaveDuplicates().hasSize(120);
            assertThat(mine(verdicts, 240)).doesNotHaveDuplicates().hasSize(240);
        }
    }

    private ReprocessReport run(ReprocessRequest request) throws Exception {
        return new Reprocess(BROKER, 100).run(request, () -> false, words::add);
    }

    private ReprocessRequest request(String topicId) {
        return new ReprocessRequest(Origin.PARSED, start, null, topicId, site, start.toString());
    }

    /** Articles of this test's site, every other one of a topic; returns when the stage is through with them. */
    private void publish(TopicReader verdicts, int count) {
        for (int i = 0; i < count; i++) {
            publishOne((i % 2 == 1 ? "Press " : "Weather ") + i);
        }
        mine(verdicts, count);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> new Reprocess(BROKER, 100).tryOut(request(null)).sent() == count);
    }

    private ArticleParsed publishOne(String title) {
        ArticleParsed article =
                SampleEvents.article("https://" + site + "/" + title.replace(' ', '-'), title, "A text.");
        WRITER.write(Topics.ARTICLES_PARSED, article);
        return article;
    }

    /** The ids of this test's events, once there are that many. */
    private List<String> mine(TopicReader reader, int count) {
        var ids = new ArrayList<String>();
        await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
            ids.clear();
            reader.await(0).stream()
                    .filter(record -> String.valueOf(EventRecords.header(record.headers(), "ce_subject"))
                            .contains(site))
                    .forEach(record -> ids.add(EventRecords.header(record.headers(), "ce_id")));
            return ids.size() >= count;
        });
        return ids;
    }
}
