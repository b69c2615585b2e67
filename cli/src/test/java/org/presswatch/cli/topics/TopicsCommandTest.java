package org.presswatch.cli.topics;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.cli.CommandRun;
import org.presswatch.cli.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsCommandTest {

    @TempDir
    Path directory;

    @Test
    void findsNoMistake_inTheProjectsOwnTopics() {
        assertThat(topics("check", "../config/topics").out()).contains("no mistakes");
    }

    @Test
    void findsEveryExampleRight_inTheProjectsOwnTopics() {
        CommandRun run = topics("test", "../config/topics");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("0 wrong");
    }

    @Test
    void namesTheKafkaTopic_ofEachTopic() {
        assertThat(topics("list", "../config/topics").out()).contains("articles.platform-blocking");
    }

    @Test
    void namesFileAndLine_ofAMistake() throws Exception {
        Files.writeString(directory.resolve("elections.yaml"), "topic: elections\nnope: 1\n");

        CommandRun run = topics("check", directory.toString());

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("elections.yaml:2");
    }

    @Test
    void runsTheExamplesOfOneFile_andNamesTheLineOfAWrongOne() throws Exception {
        Path file = Files.writeString(directory.resolve("wildfires.yaml"), WILDFIRES);

        CommandRun run = CommandRun.of("topics", "test", file.toString(), "--lexicons", "../config/lexicons");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out())
                .contains("wildfires.yaml:8: must match, score 0.00: A fire at the port")
                .contains("1 examples right, 1 wrong");
    }

    @Test
    void namesFileLineAndCure_ofAMistakeInThatFile() throws Exception {
        Path file = Files.writeString(
                directory.resolve("wildfires.yaml"), WILDFIRES.replace("[\"@fire\"]", "[\"@flood\"]"));

        CommandRun run = CommandRun.of("topics", "test", file.toString(), "--lexicons", "../config/lexicons");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("wildfires.yaml:5: ", "'flood'", "define it under 'classes'");
    }

    @Test
    void showsWhichVerdictsAChangeOfFilesFlips_withTheWords() throws Exception {
        Path old = Files.createDirectories(directory.resolve("old"));
        Path changed = Files.createDirectories(directory.resolve("new/topics"));
        Files.writeString(old.resolve("wildfires.yaml"), WILDFIRES);
        Files.writeString(
                changed.resolve("wildfires.yaml"), WILDFIRES.replace("[wildfire*]", "[wildfire*, bushfire*]"));
        Path articles = Files.writeString(directory.resolve("articles.jsonl"), """
                {"id": "a", "title": "Wildfire near the coast"}
                {"id": "b", "title": "Bushfires reach the town", "text": ""}
                """);

        CommandRun run = CommandRun.of(
                "topics", "diff", old.toString(), directory.resolve("new").toString(), articles.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("wildfires: 1 gained, 0 lost", "b  Bushfires reach the town", "\"Bushfires\" (named)")
                .doesNotContain("coast");
    }

    private static final String WILDFIRES = """
            topic: wildfires
            name: Wildfires
            description: Forest fires.
            classes: {fire: {en: [wildfire*]}}
            rules: [{id: named, weight: 4, patterns: ["@fire"]}]
            examples:
              match:
                - A fire at the port
              reject: [A quiet day]
            """;

    private static CommandRun topics(String command, String folder) {
        return CommandRun.of("topics", command, "--topics", folder);
    }
}
