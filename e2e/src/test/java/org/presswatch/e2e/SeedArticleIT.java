package org.presswatch.e2e;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.presswatch.demo.Announcement;
import org.presswatch.demo.article.Outlet;
import org.presswatch.docs.Repository;
import org.presswatch.events.ArticleClassified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** The article that the project was made from goes end to end, where somebody has it. */
class SeedArticleIT {

    /** Names the file where it is kept elsewhere. */
    private static final String VARIABLE = "PRESSWATCH_SEED";

    private static final RunningLine LINE = RunningLine.get();

    @Test
    void arrivesOnBothTopics_andIsStoredOnceWithDateAddressAndEvidence() throws Exception {
        Path file = file();
        assumeThat(file).as("the article itself is not part of the project").exists();
        SeedArticle seed = SeedArticle.in(Files.readString(file));
        URI address = URI.create(seed.url());
        LINE.site().publish(address.getPath(), seed.page(), "text/html; charset=utf-8");
        LINE.site().announce(Outlet.MERIDIAN, announcement(seed, address));

        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThat(LINE.store().find(address.getPath())).isPresent());
        List<JsonNode> stored = LINE.store().articles("").stream()
                .filter(article -> article.path("title").asText().equals(seed.title()))
                .toList();
        assertThat(stored).singleElement().satisfies(article -> {
            assertThat(article.path("url").asText()).isEqualTo(seed.url());
            assertThat(article.path("publishedAt").asText()).startsWith("2021-03-17");
        });
        JsonNode topics =
                LINE.store().article(stored.getFirst().path("id").asText()).path("topics");
        assertThat(topics.findValuesAsText("topicId")).containsExactlyInAnyOrder("platform-blocking", "media-pressure");
        topics.forEach(topic -> assertThat(topic.path("evidence")).isNotEmpty());
        assertArrivedOn("articles.platform-blocking", seed);
        assertArrivedOn("articles.media-pressure", seed);
    }

    private static void assertArrivedOn(String topic, SeedArticle seed) {
        assertThat(EveryRecord.of(LINE.bootstrapServers(), topic).events(ArticleClassified.class))
                .filteredOn(event -> event.article().canonicalUrl().equals(seed.url()))
                .hasSize(1);
    }

    /** Its own host leads to the demo site here, so that the canonical address is the real one. */
    private static Announcement announcement(SeedArticle seed, URI address) {
        String here = "http://" + RunningLine.OUTSIDE_HOST + ":"
                + LINE.site().baseUrl().getPort();
        return Announcement.of(here + address.getPath(), seed.title(), Instant.parse("2021-03-17T12:00:00Z"));
    }

    private static Path file() {
        String named = System.getenv(VARIABLE);
        return named != null ? Path.of(named) : Repository.root().resolveSibling("shared/seed/article.md");
    }
}
