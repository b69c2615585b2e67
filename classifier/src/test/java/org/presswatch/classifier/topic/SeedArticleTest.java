package org.presswatch.classifier.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.presswatch.classifier.Config;
import org.presswatch.events.Entity;
import org.presswatch.events.Fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The article that the project began with, where it lies beside the repository or where PRESSWATCH_SEED says. */
class SeedArticleTest {

    private static Verdict verdict;

    @BeforeAll
    static void read() throws IOException {
        Path file = place();
        assumeTrue(Files.isReadable(file), "no seed article at " + file);
        String content = Files.readString(file)
                .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replace("**", "");
        List<String> lines = content.lines().filter(line -> !line.isBlank()).toList();
        String title = lines.getFirst().replace("# ", "");
        verdict = Config.classifier()
                .classify(new ArticleText(
                        title,
                        null,
                        String.join("\n\n", lines.subList(2, lines.size() - 2)),
                        "en",
                        LocalDate.of(2021, 3, 17)));
    }

    @Test
    void hasBothTopics() {
        assertThat(verdict.topicIds()).containsExactlyInAnyOrder("platform-blocking", "media-pressure");
    }

    @Test
    void namesEveryActorAndTarget() {
        assertThat(verdict.entities())
                .extracting(Entity::name)
                .contains("Roskomnadzor", "The Kremlin", "Vladimir Putin", "MBKh Media", "Twitter", "Open Russia")
                .contains("Facebook", "YouTube", "LinkedIn", "Telegram");
    }

    @Test
    void tellsEveryActionWithItsStatus() {
        assertThat(verdict.facts()).anySatisfy(fact -> does(fact, "Russia", "order-removal", "MBKh Media", "ordered"));
        assertThat(verdict.facts()).anySatisfy(fact -> does(fact, "Roskomnadzor", "block", "Twitter", "threatened"));
        assertThat(verdict.facts()).anySatisfy(fact -> does(fact, "Russia", "block", "LinkedIn", "in-force"));
        assertThat(verdict.facts()).anySatisfy(fact -> does(fact, "Russia", "block", "Telegram", "lifted"));
    }

    @Test
    void namesTheLegalBasis() {
        assertThat(verdict.facts()).anySatisfy(fact -> {
            says(fact, "Russia", "label", "in-force");
            assertThat(fact.legalBasis()).isEqualTo("Undesirable organization");
            assertThat(fact.date()).isEqualTo("2017");
        });
        assertThat(verdict.facts()).anySatisfy(fact -> {
            assertThat(fact.target()).contains("social media");
            assertThat(fact.legalBasis()).isEqualTo("power to block");
            assertThat(fact.date()).isEqualTo("2021");
        });
    }

    private static void does(Fact fact, String actor, String action, String target, String status) {
        says(fact, actor, action, status);
        assertThat(fact.target()).isEqualTo(target);
    }

    private static void says(Fact fact, String actor, String action, String status) {
        assertThat(List.of(String.valueOf(fact.actor()), fact.action(), fact.status()))
                .containsExactly(actor, action, status);
    }

    private static Path place() {
        String named = System.getProperty("PRESSWATCH_SEED", System.getenv("PRESSWATCH_SEED"));
        return Path.of(named != null ? named : "../../shared/seed/article.md");
    }
}
