package org.presswatch.parser.service;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.presswatch.events.PageFetched;
import org.presswatch.events.Topics;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.parser.extract.Article;
import org.presswatch.parser.extract.ArticleExtractor;
import org.presswatch.parser.extract.NotAnArticle;
import org.presswatch.parser.extract.dom.DeadlineExceededException;
import org.presswatch.stage.Outcome;
import org.presswatch.stage.PoisonRecordException;
import org.presswatch.stage.RecordProcessor;
import org.presswatch.stage.Stage;

/** Turns each fetched page into an article, or counts why it is none. */
@ApplicationScoped
class PageConsumer {

    private static final String SOURCE = "/presswatch/parser";

    /** Dead-letter reason of a page that takes too long. */
    private static final String PARSE_DEADLINE = "parse-deadline";

    /** Dead-letter reason of a page that is larger than the fetcher lets through. */
    private static final String TOO_LARGE = "page-too-large";

    private final long largest;
    private final ArticleExtractor extractor;
    private final RecordProcessor processor;

    @Inject
    PageConsumer(ParserConfig config, MeterRegistry meters) {
        this.largest = config.page().largest().asLongValue();
        int textLimit = (int) Math.min(Integer.MAX_VALUE, config.text().limit().asLongValue());
        this.extractor = new ArticleExtractor(config.page().deadline(), textLimit).warmedUp();
        this.processor = new RecordProcessor("parser", "pages", this::parse, meters);
    }

    /** The loop runs it on a platform thread: the deadline counts CPU time, which Java can tell of those only. */
    @Produces
    @Singleton
    Stage stage() {
        return new Stage("parser", Topics.PAGES_FETCHED, processor);
    }

    private Outcome parse(ConsumerRecord<String, byte[]> input) throws InvalidEventException, PoisonRecordException {
        PageFetched page = EventRecords.read(input, PageFetched.class);
        if (page.body().length > largest) {
            throw new PoisonRecordException(
                    TOO_LARGE, "%s: %d bytes, %d are allowed".formatted(page.url(), page.body().length, largest));
        }
        try {
            return switch (extractor.extract(PageMapper.toPage(page))) {
                case Article article -> new Outcome.Done(List.of(record(input, page, article)));
                case NotAnArticle none -> new Outcome.Dropped(none.reason().code());
            };
        } catch (DeadlineExceededException e) {
            throw new PoisonRecordException(PARSE_DEADLINE, page.url() + ": " + e.getMessage(), e);
        }
    }

    private static ProducerRecord<String, byte[]> record(
            ConsumerRecord<String, byte[]> input, PageFetched page, Article article) {
        ProducerRecord<String, byte[]> record =
                EventRecords.write(Topics.ARTICLES_PARSED, ArticleMapper.toEvent(page, article), SOURCE);
        Header lane = input.headers().lastHeader(EventRecords.LANE);
        if (lane != null) {
            record.headers().add(lane);
        }
        return record;
    }
}
