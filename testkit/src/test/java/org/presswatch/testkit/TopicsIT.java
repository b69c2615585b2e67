package org.presswatch.testkit;

import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;

import static org.assertj.core.api.Assertions.assertThat;

/** The broker that the tests use is a real one, and carries what the line carries. */
class TopicsIT {

    @Test
    void deliversEvent_toReaderMadeBefore() throws Exception {
        ArticleParsed article = SampleEvents.article("https://example.org/one", "Title", "Text.");
        try (var reader = TopicReader.of(Topics.ARTICLES_PARSED);
                var writer = new TopicWriter()) {
            writer.write(Topics.ARTICLES_PARSED, article);

            assertThat(EventRecords.read(reader.awaitKey(article.key()), ArticleParsed.class))
                    .isEqualTo(article);
        }
    }

    @Test
    void carriesTheLargestPage_asOneRecord() {
        byte[] noise = new byte[2 * 1024 * 1024];
        new java.util.Random(1).nextBytes(noise);
        try (var reader = TopicReader.of(Topics.PAGES_FETCHED);
                var writer = new TopicWriter()) {
            var page = SampleEvents.page("https://example.org/big", "Big", noise, "text/html");
            writer.write(Topics.PAGES_FETCHED, page);

            assertThat(reader.awaitKey(page.key()).value()).hasSizeGreaterThan(noise.length);
        }
    }
}
