package org.presswatch.cli.classify;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.cli.CommandRun;
import org.presswatch.cli.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

class ClassifyCommandTest {

    private static final String NEWS = "The regulator Roskomnadzor has blocked the messenger Telegram across Russia.";

    @TempDir
    Path directory;

    @Test
    void showsTopicAndEvidence_ofPlainText() throws Exception {
        CommandRun run = classify("news.txt", "Messenger out of reach\n\n" + NEWS);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Messenger out of reach")
                .contains("yes platform-blocking", "\"blocked\"", "no  media-pressure");
    }

    @Test
    void readsHtml_asTheParserDoes() throws Exception {
        String html = "<!doctype html><html lang=en><head><title>Messenger out of reach</title></head><body><article>"
                + "<h1>Messenger out of reach</h1><p>" + (NEWS + " ").repeat(5) + "</p></article></body></html>";

        assertThat(classify("page.html", html).out())
                .contains("Messenger out of reach", "yes platform-blocking")
                .doesNotContain("<p>");
    }

    @Test
    void printsTheVerdict_asJson() throws Exception {
        assertThat(classify("news.txt", NEWS, "--json").out()).startsWith("{").contains("\"platform-blocking\"");
    }

    @Test
    void saysWhichFileIsMissing() {
        CommandRun run = CommandRun.of("classify", directory.resolve("none").toString());

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("there is no file " + directory.resolve("none"));
    }

    private CommandRun classify(String name, String content, String... options) throws Exception {
        Path file = Files.writeString(directory.resolve(name), content);
        var arguments = new String[options.length + 4];
        arguments[0] = "classify";
        arguments[1] = "--topics";
        arguments[2] = "../config/topics";
        arguments[3] = file.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CommandRun.of(arguments);
    }
}
