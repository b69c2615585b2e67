package org.presswatch.parser.service;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Topics;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.stage.DeadLetters;
import org.presswatch.testkit.LineResource;
import org.presswatch.testkit.SampleEvents;
import org.presswatch.testkit.TopicReader;
import org.presswatch.testkit.TopicWriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(LineResource.class)
class ParserIT {

    private static final int LARGEST_PAGE = 2 * 1024 * 1024;

    @Test
    void emitsAnArticle_forAPage() throws InvalidEventException {
        String url = "https://news.example.org/2026/03/02/harbour";
        try (var articles = TopicReader.of(Topics.ARTICLES_PARSED);
                var writer = new TopicWriter()) {
            writer.write(Topics.PAGES_FETCHED, SampleEvents.page(url, "Harbour reopens", page("Harbour reopens", 3)));

            ArticleParsed article = EventRecords.read(articles.awaitKey(ArticleIds.ofUrl(url)), ArticleParsed.class);

            assertThat(article.title()).isEqualTo("Harbour reopens");
            assertThat(article.text()).contains("The harbour was opened again in paragraph 2");
            assertThat(article.site()).isEqualTo("news.example.org");
            assertThat(article.publishedAt()).isEqualTo("2026-03-02T09:00:00Z");
            assertThat(article.publishedPrecision()).isEqualTo("time");
        }
    }

    @Test
    void deadLettersWhatIsNoPage_andGoesOn() throws InvalidEventException {
        String url = "https://news.example.org/after-garbage";
        try (var articles = TopicReader.of(Topics.ARTICLES_PARSED);
                var letters = TopicReader.of(Topics.deadLettersOf(Topics.PAGES_FETCHED));
                var writer = new TopicWriter()) {
            String key = ArticleIds.ofUrl(url);
            writer.write(Topics.PAGES_FETCHED, key, "garbage".getBytes(UTF_8));
            writer.write(Topics.PAGES_FETCHED, SampleEvents.page(url, "After garbage", page("After garbage", 3)));

            ConsumerRecord<String, byte[]> letter = letters.awaitKey(key);
            assertThat(EventRecords.header(letter.headers(), DeadLetters.REASON))
                    .isEqualTo("invalid-json");
            assertThat(EventRecords.read(articles.awaitKey(key), ArticleParsed.class)
                            .title())
                    .isEqualTo("After garbage");
        }
    }

    @Test
    void emitsTheArticleOfTheLargestPage() throws InvalidEventException {
        String url = "https://news.example.org/largest";
        String html = page("The largest page", 3).replace("</body>", "<!--" + "x".repeat(LARGEST_PAGE) + "-->");
        try (var articles = TopicReader.of(Topics.ARTICLES_PARSED);
                var writer = new TopicWriter()) {
            writer.write(
                    Topics.PAGES_FETCHED, SampleEvents.page(url, "The largest page", html.substring(0, LARGEST_PAGE)));

            assertThat(EventRecords.read(articles.awaitKey(ArticleIds.ofUrl(url)), ArticleParsed.class)
                            .text())
                    .contains("The harbour was opened again in paragraph 2");
        }
    }

    private static String page(String title, int paragraphs) {
        StringBuilder html = new StringBuilder("<html><head><title>" + title + " | Example News</title></head><body>")
                .append("<nav><a href=/>Home</a> <a href=/world>World</a></nav><article><h1>" + title + "</h1>");
        for (int i = 1; i <= paragraphs; i++) {
            html.append("<p>The harbour was opened again in paragraph " + i
                    + ", after the storm had kept the ferries inside for nine days.</p>");
        }
        return html.append("</article></body></html>").toString();
    }
}
