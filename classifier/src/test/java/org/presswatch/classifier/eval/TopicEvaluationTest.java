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
            assertThat(flip.describe()).startsWith("- media-pressure  0.").contains("a  Police detain");
        });
    }

    private Path items() throws Exception {
        return Files.writeString(folder.resolve("items.jsonl"), """
                {"id": "a", "title": "Police detain two reporters", "text": "", "kind": "x"}

                {"id": "b", "lang": "en", "title": "Rain tomorrow", "text": "Bring an umbrella."}
                """);
    }
}
