package org.presswatch.classifier.service;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.presswatch.classifier.topic.ArticleText;
import org.presswatch.classifier.topic.Verdict;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Topics;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.stage.Outcome;
import org.presswatch.stage.RecordProcessor;
import org.presswatch.stage.Stage;

/** Turns each parsed article into a classified one, for everybody and for the subscribers of each of its topics. */
@ApplicationScoped
class ArticleConsumer {

    private static final String SOURCE = "/presswatch/classifier";

    private final TopicLibrary library;
    private final RecordProcessor processor;

    @Inject
    ArticleConsumer(TopicLibrary library, MeterRegistry meters) {
        this.library = library;
        this.processor = new RecordProcessor("classifier", "articles", this::classify, meters);
    }

    @Produces
    @Singleton
    Stage stage() {
        return new Stage("classifier", Topics.ARTICLES_PARSED, processor);
    }

    private Outcome classify(ConsumerRecord<String, byte[]> input) throws InvalidEventException {
        ArticleParsed article = EventRecords.read(input, ArticleParsed.class);
        Verdict verdict = library.expectActive().classify(textOf(article));
        var event = new ArticleClassified(
                article, verdict.topics(), verdict.entities(), verdict.classifierVersion(), verdict.facts());
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        records.add(EventRecords.write(Topics.ARTICLES_CLASSIFIED, event, SOURCE));
        verdict.topicIds().forEach(id -> records.add(EventRecords.write(Topics.articlesOf(id), event, SOURCE)));
        Header lane = input.headers().lastHeader(EventRecords.LANE);
        if (lane != null) {
            records.forEach(record -> record.headers().add(lane));
        }
        return new Outcome.Done(records);
    }

    private static ArticleText textOf(ArticleParsed article) {
        LocalDate published = article.publishedAt() == null
                ? null
                : article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return new ArticleText(article.title(), article.lead(), article.text(), article.language(), published);
    }
}
