package org.presswatch.classifier.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.classifier.topic.TopicClassifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TopicFilesTest {

    private static final String GOOD = """
            topic: harvest
            name: Harvest
            description: What the fields give.
            version: 7
            classes:
              crop:
                en: [wheat, "barley|rye"]
                ru: [пшениц*]
            rules:
              - id: record
                patterns:
                  - '"record|рекордн*" ..3 action:@crop'
            """;

    @TempDir
    Path folder;

    private Path topics;
    private Path lexicons;

    @BeforeEach
    void makeFolders() throws IOException {
        topics = Files.createDirectory(folder.resolve("topics"));
        lexicons = Files.createDirectory(folder.resolve("lexicons"));
    }

    @Test
    void loadsATopicThatAUserWrote() throws Exception {
        write(topics, "harvest.yaml", GOOD);

        TopicClassifier classifier = TopicClassifier.load(topics);

        assertThat(classifier.topics().getFirst().version()).matches("7\\+[0-9a-f]{8}");
        assertThat(classifier.classify("A record year for rye", null, "", "en").topicIds())
                .containsExactly("harvest");
        assertThat(classifier
                        .classify("Собран рекордный урожай пшеницы", null, "", "ru")
                        .topicIds())
                .containsExactly("harvest");
    }

    @Test
    void changesTheVersion_whenAFileChanges() throws Exception {
        write(topics, "harvest.yaml", GOOD);
        String before = TopicClassifier.load(topics).version();
        write(topics, "harvest.yaml", GOOD.replace("rye", "oats"));

        assertThat(TopicClassifier.load(topics).version()).isNotEqualTo(before);
    }

    @Test
    void reportsEveryMistake_withFileAndLineAndCure() throws Exception {
        write(topics, "harvest.yaml", GOOD.replace("version: 7", "versoin: 7").replace("@crop", "@crops"));

        assertThat(problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "topics/harvest.yaml:4: 'versoin' is not known here: use one of [bias, calibration, classes,"
                                + " description, endings, entities, examples, exceptions, groups, name, rules,"
                                + " threshold, topic, version]",
                        "topics/harvest.yaml:12: there is no class 'crops': define it under 'classes' here or in a"
                                + " lexicon, or put a word in quotation marks");
    }

    @Test
    void reportsAMissingKey() throws Exception {
        write(topics, "harvest.yaml", GOOD.replace("name: Harvest\n", ""));

        assertThat(problems().getFirst()).hasToString("topics/harvest.yaml:1: 'name' is missing: add a line 'name: …'");
    }

    @Test
    void reportsWhatIsNoYaml() throws Exception {
        write(topics, "harvest.yaml", "topic: harvest\n  name: [");

        assertThat(problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("topics/harvest.yaml");
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @Test
    void reportsAnIdThatCannotBeAKafkaTopic_andOneThatIsThereTwice() throws Exception {
        write(topics, "a.yaml", GOOD.replace("topic: harvest", "topic: Harvest!"));
        assertThat(problems().getFirst().line()).isEqualTo(1);

        write(topics, "a.yaml", GOOD);
        write(topics, "b.yaml", GOOD);
        assertThat(problems().getFirst().message()).contains("also in topics/a.yaml");
    }

    @Test
    void reportsAMistakeInALexicon() throws Exception {
        write(topics, "harvest.yaml", GOOD);
        write(lexicons, "words.yaml", "classes:\n  body:\n    en: [house, half-baked]\n");

        assertThat(problems().getFirst().toString()).startsWith("lexicons/words.yaml:3: the term 'half-baked'");
    }

    @Test
    void wantsAtLeastOneTopic() {
        assertThat(problems().getFirst().message()).contains("no topic file");
    }

    private List<Problem> problems() {
        return catchThrowableOfType(InvalidTopicsException.class, () -> TopicFiles.load(topics, lexicons))
                .problems();
    }

    private static void write(Path folder, String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
