package org.presswatch.e2e;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.presswatch.demo.Announcement;
import org.presswatch.demo.article.Outlet;
import org.presswatch.docs.Repository;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.Fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** The article that the project was made from goes end to end, where somebody has it. */
class SeedArticleIT {

    /** Names the file where it is kept elsewhere. */
    private static final String VARIABLE = "PRESSWATCH_SEED";

    @Test
    void arrivesOnBothTopics_andIsStoredOnceWithDateAddressAndEvidence() throws Exception {
        Path file = file();
        assumeThat(file).as("the article itself is not part of the project").exists();
        SeedArticle seed = SeedArticle.in(Files.readString(file));
        URI address = URI.create(seed.url());
        line().site().publish(address.getPath(), seed.page(), "text/html; charset=utf-8");
        line().site().announce(Outlet.MERIDIAN, announcement(seed, address));

        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThat(line().store().find(address.getPath())).isPresent());
        List<JsonNode> stored = line().store().articles("").stream()
                .filter(article -> article.path("title").asText().equals(seed.title()))
                .toList();
        assertThat(stored).singleElement().satisfies(article -> {
            assertThat(article.path("url").asText()).isEqualTo(seed.url());
            assertThat(article.path("publishedAt").asText()).startsWith("2021-03-17");
        });
        JsonNode topics =
                line().store().article(stored.getFirst().path("id").asText()).path("topics");
        assertThat(topics.findValuesAsText("topicId")).containsExactlyInAnyOrder("platform-blocking", "media-pressure");
        topics.forEach(topic -> assertThat(topic.path("evidence")).isNotEmpty());
        assertArrivedOn("articles.platform-blocking", seed);
        ArticleClassified event = assertArrivedOn("articles.media-pressure", seed);
        Path table = file.resolveSibling("README.md");
        if (Files.exists(table)) {
            assertTells(event, SeedTable.in(Files.readString(table)));
        }
    }

    private static ArticleClassified assertArrivedOn(String topic, SeedArticle seed) {
        List<ArticleClassified> arrived =
                EveryRecord.of(line().bootstrapServers(), topic).events(ArticleClassified.class).stream()
                        .filter(event -> event.article().canonicalUrl().equals(seed.url()))
                        .toList();
        assertThat(arrived).hasSize(1);
        return arrived.getFirst();
    }

    /** Row by row, as the table stands there today. */
    private static void assertTells(ArticleClassified event, SeedTable table) {
        assertThat(event.article().title()).isEqualTo(table.expect("title"));
        assertThat(event.article().publishedAt()).asString().startsWith(table.expect("published"));
        assertThat(event.topics())
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(table.expect("topics")).contains(topic.topicId()));
        table.parts("actors")
                .forEach(part -> assertThat(event.facts())
                        .as(part)
                        .anySatisfy(
                                fact -> assertThat(String.valueOf(fact.actor())).contains(nameIn(part))));
        table.named("targets").forEach(named -> assertNames(event, named));
        table.named("actors").stream()
                .filter(named -> named.kind() != null)
                .forEach(named -> assertNames(event, named));
        table.named("actors").stream()
                .filter(named -> named.country() != null)
                .forEach(named -> assertThat(event.facts())
                        .filteredOn(fact -> named.name().equals(fact.actor()))
                        .isNotEmpty()
                        .allSatisfy(fact -> assertThat(fact.country()).isEqualTo(named.country())));
        assertThat(table.deeds())
                .isNotEmpty()
                .allSatisfy(deed -> assertThat(event.facts())
                        .anySatisfy(fact -> assertThat(
                                        new SeedTable.Deed(fact.action(), String.valueOf(fact.target()), fact.status()))
                                .isEqualTo(deed)));
        table.parts("legal basis")
                .forEach(part -> assertThat(event.facts()).as(part).anySatisfy(fact -> assertHasBasis(fact, part)));
    }

    private static void assertNames(ArticleClassified event, SeedTable.Named named) {
        assertThat(event.entities()).as(named.toString()).anySatisfy(entity -> {
            assertThat(entity.name()).isEqualTo(named.name());
            assertThat(entity.type()).isEqualTo(named.kind());
            assertThat(named.country()).isIn(null, entity.country());
        });
    }

    private static String nameIn(String part) {
        return SeedTable.namesIn(part).getFirst();
    }

    /** A quoted name must be the basis, a year must be the date. */
    private static void assertHasBasis(Fact fact, String part) {
        assertThat(fact.legalBasis()).isNotNull();
        assertThat(part).contains(String.valueOf(fact.date()));
        Matcher quoted = Pattern.compile("\"([^\"]+)\"").matcher(part);
        if (quoted.find()) {
            assertThat(fact.legalBasis()).isEqualToIgnoringCase(quoted.group(1));
        }
    }

    /** Its own host leads to the demo site here, so that the canonical address is the real one. */
    private static Announcement announcement(SeedArticle seed, URI address) {
        String here = "http://" + RunningLine.OUTSIDE_HOST + ":"
                + line().site().baseUrl().getPort();
        return Announcement.of(here + address.getPath(), seed.title(), Instant.parse("2021-03-17T12:00:00Z"));
    }

    /** Not started where the article is not there. */
    private static RunningLine line() {
        return RunningLine.get();
    }

    private static Path file() {
        String named = System.getenv(VARIABLE);
        return named != null ? Path.of(named) : Repository.root().resolveSibling("shared/seed/article.md");
    }
}
