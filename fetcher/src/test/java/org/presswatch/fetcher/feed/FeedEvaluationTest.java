package org.presswatch.fetcher.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FeedEvaluationTest {

    @TempDir
    Path folder;

    @Test
    void countsChecksAndWritesALineForEach() throws IOException {
        Files.writeString(folder.resolve("a.xml"), "<rss><channel><title>T</title><item/><item/></channel></rss>");
        Path expectations = Files.writeString(folder.resolve("expectations.jsonl"), """
                {"file": "a.xml", "headers": ["Content-Type: text/xml"], "checks": [\
                {"path": ["feed", "title"], "op": "eq", "value": "T"},\
                {"path": ["entries"], "op": "len", "value": 2},\
                {"path": ["entries", 0, "title"], "op": "eq", "value": "x"}]}
                """);
        Path results = folder.resolve("results.jsonl");
        FeedEvaluation.Score score = FeedEvaluation.run(expectations, results);
        assertThat(score).isEqualTo(new FeedEvaluation.Score(3, 2, 0));
        assertThat(Files.readAllLines(results))
                .hasSize(3)
                .first()
                .asString()
                .contains("\"got\":\"T\"", "\"pass\":true");
    }
}
