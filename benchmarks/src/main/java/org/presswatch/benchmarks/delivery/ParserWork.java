package org.presswatch.benchmarks.delivery;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.FeedEntry;
import org.presswatch.events.PageFetched;
import org.presswatch.events.Topics;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.parser.extract.Announcement;
import org.presswatch.parser.extract.Article;
import org.presswatch.parser.extract.ArticleExtractor;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.dom.DeadlineExceededException;
import org.presswatch.stage.loop.TransactionalLoop.Work;

/** What the parser does with a page: decode, extract, encode. */
final class ParserWork implements Work {

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Override
    public List<ProducerRecord<String, byte[]>> apply(ConsumerRecord<String, byte[]> input) {
        try {
            PageFetched page = EventRecords.read(input, PageFetched.class);
            FeedEntry entry = page.entry();
            var announcement = new Announcement(
                    entry.title(), entry.summary(), entry.authors(), entry.language(), entry.publishedAt());
            var article = (Article)
                    extractor.extract(new Page(page.body(), page.http().contentType(), page.url(), announcement));
            return List.of(EventRecords.write(Topics.ARTICLES_PARSED, event(page, article), "/presswatch/parser"));
        } catch (InvalidEventException | DeadlineExceededException e) {
            throw new IllegalStateException("this run sends articles only", e);
        }
    }

    private static ArticleParsed event(PageFetched page, Article article) {
        return new ArticleParsed(
                page.articleId(),
                page.revision(),
                page.url(),
                article.canonicalUrl(),
                "news.example.org",
                article.siteName(),
                page.entry().feedUrl(),
                article.title(),
                article.authors(),
                null,
                null,
                null,
                page.fetchedAt(),
                article.language(),
                article.lead(),
                article.text(),
                null,
                List.of(),
                article.contentHash(),
                article.flags(),
                "1");
    }
}
