package org.presswatch.classifier.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.classifier.Config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class TopicEvaluationTest {

    @TempDir
    Path folder;

    @Test
    void predictsLabelsScoresAndEvidence_forEachItem() throws Exception {
        Path items = items();
        Path predictions = folder.resolve("predictions.jsonl");

        TopicEvaluation.Summary summary = TopicEvaluation.run(items, predictions, Config.classifier());

        List<String> lines = Files.readAllLines(predictions);
        JsonNode first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(summary.items()).isEqualTo(2);
        assertThat(first.get("id").asText()).isEqualTo("a");
        assertThat(first.get("labels").get(0).asText()).isEqualTo("media-pressure");
        assertThat(first.get("scores").get("media-pressure").asDouble()).isGreaterThan(0.5);
        assertThat(first.at("/evidence/media-pressure/0/quote").asText()).isNotBlank();
        assertThat(new ObjectMapper().readTree(lines.get(1)).get("labels")).isEmpty();
    }

    @Test
    void showsWhatAChangeFlips() throws Exception {
        var strict = Config.classifier().withTopics(topic -> topic.withThreshold(1));

        List<VerdictDiff.Flip> flips = VerdictDiff.run(items(), Config.classifier(), strict);

        assertThat(flips).hasSize(1).first().satisfies(flip -> {
            assertThat(flip.gained()).isFalse();
            assertThat(flip.describe())
                    .startsWith("- media-pressure  0.")
                    .contains("a  Police detain")
                    .contains("actor \"Police\"", "target \"reporters\"");
        });
    }

    @Test
    void readsEventsAndExportedArticlesToo() throws Exception {
        Path file = Files.writeString(folder.resolve("events.jsonl"), """
                {"article": {"articleId": "e", "title": "Police detain two reporters", "text": ""}, "topics": []}
                {"url": "https://news.example/x", "title": "Police detain two reporters", "text": null}
                """);
        var strict = Config.classifier().withTopics(topic -> topic.withThreshold(1));

        assertThat(VerdictDiff.run(file, strict, Config.classifier()))
                .extracting(VerdictDiff.Flip::itemId, VerdictDiff.Flip::gained)
                .containsExactly(tuple("e", true), tuple("https://news.example/x", true));
    }

    @Test
    void countsEdgeItemsApart() throws Exception {
        Path file = Files.writeString(folder.resolve("judged.jsonl"), """
                {"id": "1", "title": "Police detain two reporters", "labels": ["media-pressure"]}
                {"id": "2", "title": "Police detain an editor", "labels": [], "edge": true}
                {"id": "3", "title": "Rain tomorrow", "labels": ["media-pressure"], "edge": false}
                {"id": "4", "title": "Nobody has judged this one"}
                """);

        TopicEvaluation.Summary summary =
                TopicEvaluation.run(file, folder.resolve("predictions.jsonl"), Config.classifier());

        assertThat(TopicScores.table(summary.judged()))
                .contains("| clear | media-pressure | 2 | 0 | 1.000 | 0.500 | 0.667 |")
                .contains("| edge | media-pressure | 0 | 1 | 0.000 | – | 0.000 |");
        assertThat(summary.judged()).hasSize(6);
    }

    @Test
    void refusesALineWithoutAnId() throws Exception {
        Path file = Files.writeString(folder.resolve("nameless.jsonl"), "{\"title\": \"Rain\"}\n");

        assertThatThrownBy(() -> VerdictDiff.run(file, Config.classifier(), Config.classifier()))
                .hasMessageContaining("no 'id'");
    }

    private Path items() throws Exception {
        return Files.writeString(folder.resolve("items.jsonl"), """
                {"id": "a", "title": "Police detain two reporters", "text": "", "kind": "x"}

                {"id": "b", "lang": "en", "title": "Rain tomorrow", "text": "Bring an umbrella."}
                """);
    }
}
