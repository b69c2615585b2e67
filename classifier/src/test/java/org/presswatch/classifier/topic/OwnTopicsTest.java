package org.presswatch.classifier.topic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presswatch.classifier.Config;
import org.presswatch.classifier.report.TopicExamples;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** The topic files that the project brings. */
class OwnTopicsTest {

    static Stream<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(Config.TOPICS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void satisfyTheirSchema(Path file) throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/topic-file.schema.json")));
        Object content = new Yaml().load(Files.readString(file));
        String json = new ObjectMapper().writeValueAsString(content);

        assertThat(schema.validate(json, com.networknt.schema.InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void passTheirExamples(Path file) throws Exception {
        List<TopicExamples.Result> results = TopicExamples.run(file, Config.LEXICONS);

        assertThat(results)
                .isNotEmpty()
                .allSatisfy(result ->
                        assertThat(result.passed()).as(result.describe()).isTrue());
    }

    @Test
    void giveOneArticleBothTopics_whenANewsSiteIsBlocked() {
        assertThat(Config.classifier()
                        .classify("Regulator blocks website of independent newspaper", null, "", "en")
                        .topicIds())
                .containsExactlyInAnyOrder("platform-blocking", "media-pressure");
    }
}
