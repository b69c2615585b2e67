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

    private static CommandRun topics(String command, String folder) {
        return CommandRun.of("topics", command, "--topics", folder);
    }
}
