package org.presswatch.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.presswatch.demo.article.DemoArticles;
import org.presswatch.demo.article.Expected;
import org.presswatch.demo.article.ExpectedArticle;
import org.presswatch.demo.article.Fate;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.SourceObserved;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every article of the demo site arrives as it should, in the database and at subscribers. */
class DemoArticlesIT {

    private static final RunningLine LINE = RunningLine.get();
    private static final Expected EXPECTED = DemoArticles.expected();
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    @BeforeAll
    static void waitUntilAllIsStored() {
        await().atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(storedPaths()).containsAll(expectedPaths()));
    }

    @Test
    void storesEachArticleOnce_andNothingElseOfTheOutlets() {
        List<String> stored = LINE.store().articles("").stream()
                .map(DemoArticlesIT::path)
                .filter(path -> path.matches("/(meridian|bereg|lantern)/.*"))
                .toList();

        assertThat(stored).doesNotHaveDuplicates().hasSameElementsAs(expectedPaths());
    }

    @Test
    void givesEachArticleItsTopics_withEvidence() {
        Map<String, JsonNode> stored = stored();
        Map<String, Set<String>> topics = new TreeMap<>();
        Map<String, Set<String>> expected = new TreeMap<>();
        for (ExpectedArticle article : EXPECTED.stored()) {
            topics.put(article.path(), topicsOf(stored.get(article.path())));
            expected.put(article.path(), new TreeSet<>(article.topics()));
        }

        assertThat(topics).isEqualTo(expected);
        stored.values()
                .forEach(article -> LINE.store()
                        .article(article.path("id").asText())
                        .path("topics")
                        .forEach(topic -> assertThat(topic.path("evidence")).isNotEmpty()));
    }

    @Test
    void readsTitleDateAndLanguage_ofEveryLayout() {
        Map<String, JsonNode> stored = stored();
        for (ExpectedArticle article : EXPECTED.stored()) {
            JsonNode row = stored.get(article.path());
            assertThat(row.path("title").asText()).as(article.path()).isEqualTo(article.title());
            assertThat(row.path("language").asText()).as(article.path()).isEqualTo(article.language());
            assertThat(Duration.between(Instant.parse(row.path("publishedAt").asText()), article.published())
                            .abs())
                    .as(article.path())
                    .isLessThan(Duration.ofDays(1));
        }
    }

    @Test
    void keepsTheCorrection_asSecondRevision() {
        ExpectedArticle corrected = EXPECTED.stored().stream()
                .filter(article -> article.revisions() == 2)
                .findFirst()
                .orElseThrow();
        String id = stored().get(corrected.path()).path("id").asText();

        await().atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(LINE.store().article(id).path("revisions")).hasSize(2));
        assertThat(LINE.store().article(id).path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void neverAsksForWhatRobotsTxtForbids_andReportsWhatIsGone() {
        var observed =
                EveryRecord.of(LINE.bootstrapServers(), "sources.observed").events(SourceObserved.class);
        for (ExpectedArticle article : EXPECTED.neverStored()) {
            if (article.fate() == Fate.FORBIDDEN) {
                assertThat(LINE.site().requests().count(article.announcedPath()))
                        .isZero();
            } else {
                assertThat(observed).anySatisfy(event -> {
                    assertThat(event.kind()).isEqualTo(SourceObserved.Kind.TAKEDOWN);
                    assertThat(event.url()).endsWith(article.announcedPath());
                });
            }
        }
    }

    @Test
    void givesSubscribersOfATopic_exactlyItsArticles() {
        for (Map.Entry<String, Integer> topic : EXPECTED.topicCounts().entrySet()) {
            Set<String> ids =
                    EveryRecord.of(LINE.bootstrapServers(), "articles." + topic.getKey())
                            .events(ArticleClassified.class)
                            .stream()
                            .filter(event -> event.article()
                                    .canonicalUrl()
                                    .startsWith(LINE.site().baseUrl() + "/"))
                            .filter(event -> !event.article().canonicalUrl().contains("/outside/"))
                            .map(ArticleClassified::key)
                            .collect(toSet());

            assertThat(ids).as(topic.getKey()).hasSize(topic.getValue());
        }
    }

    private static Set<String> expectedPaths() {
        return EXPECTED.stored().stream().map(ExpectedArticle::path).collect(toSet());
    }

    private static Set<String> storedPaths() {
        return stored().keySet();
    }

    private static Map<String, JsonNode> stored() {
        return LINE.store().articles("").stream()
                .collect(toMap(DemoArticlesIT::path, article -> article, (first, second) -> first));
    }

    private static String path(JsonNode article) {
        return java.net.URI.create(article.path("url").asText()).getPath();
    }

    private static Set<String> topicsOf(JsonNode article) {
        var ids = new TreeSet<String>();
        article.path("topics").forEach(topic -> ids.add(topic.path("id").asText()));
        return ids;
    }
}
