package org.presswatch.parser.eval;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ExtractionEvaluationTest {

    private static final String PAGE = "<title>Harbour reopens</title><article><p>The city council voted on Tuesday to"
            + " reopen the old harbour after nine years of repairs.</p></article>";

    @TempDir
    private Path folder;

    @Test
    void readsPlainAndZippedPages_relativeAndAbsolute() throws IOException {
        Files.writeString(folder.resolve("plain.html"), PAGE);
        try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(folder.resolve("zipped.html.gz")))) {
            zipped.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }

        List<String> written = run(
                "{\"id\":\"1\",\"html\":\"plain.html\",\"url\":\"https://gazette.example.com/a-b-c\"}",
                "{\"id\":\"2\",\"html\":\"zipped.html.gz\",\"url\":\"https://gazette.example.com/a-b-c\"}",
                "",
                "{\"id\":\"3\",\"html\":\"%s\",\"gold\":{\"text\":\"…\"}}".formatted(folder.resolve("plain.html")));

        assertThat(written)
                .hasSize(3)
                .allMatch(line -> line.contains("\"title\":\"Harbour reopens\"") && line.contains("nine years"));
    }

    @Test
    void namesBrokenLinesWithTheCure_andGoesOn() throws IOException {
        Files.writeString(folder.resolve("plain.html"), PAGE);
        Files.writeString(folder.resolve("broken.html.gz"), "no gzip");

        EvaluationRun run = evaluate(
                "no json",
                "{\"id\":\"2\"}",
                "{\"id\":\"3\",\"html\":\"missing.html\"}",
                "{\"id\":\"4\",\"html\":\"broken.html.gz\"}",
                "{\"id\":\"5\",\"html\":\"plain.html\",\"url\":\"not a url\"}");

        assertThat(run.pages()).isEqualTo(1);
        assertThat(run.problems())
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("line 1: no JSON; a line is {"))
                .anyMatch(problem -> problem.startsWith("line 2: no \"html\""))
                .anyMatch(problem -> problem.startsWith("line 3: there is no file"))
                .anyMatch(problem -> problem.startsWith("line 4:") && problem.contains("cannot be read"));
    }

    private List<String> run(String... lines) throws IOException {
        evaluate(lines);
        return Files.readAllLines(folder.resolve("predictions.jsonl"));
    }

    private EvaluationRun evaluate(String... lines) throws IOException {
        Path manifest = folder.resolve("manifest.jsonl");
        Files.write(manifest, List.of(lines));
        return ExtractionEvaluation.run(manifest, folder.resolve("predictions.jsonl"));
    }
}
