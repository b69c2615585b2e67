package org.presswatch.store.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presswatch.testkit.LineResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The description is complete: every operation has an example, and every example is of the form that is described. */
@QuarkusTest
@WithTestResource(LineResource.class)
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    /** An operation with its name for messages. */
    private record Described(String name, JsonNode operation) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final ObjectMapper json = new ObjectMapper();
    private JsonNode description;

    @BeforeEach
    void read() throws Exception {
        description = json.readTree(given().get("/q/openapi?format=json").asString());
    }

    private List<Described> operations() {
        var operations = new ArrayList<Described>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(one -> {
                    if (METHODS.contains(one.getKey())) {
                        operations.add(new Described(one.getKey() + " " + path.getKey(), one.getValue()));
                    }
                }));
        return operations;
    }

    private static List<JsonNode> contents(JsonNode described) {
        var contents = new ArrayList<JsonNode>();
        described.path("content").properties().forEach(type -> contents.add(type.getValue()));
        return contents;
    }

    private static List<JsonNode> answers(JsonNode operation) {
        var answers = new ArrayList<JsonNode>();
        operation.get("responses").properties().forEach(answer -> {
            if (answer.getKey().startsWith("2")) {
                answers.addAll(contents(answer.getValue()));
            }
        });
        return answers;
    }

    private static boolean hasExample(JsonNode described) {
        return described.has("example") || described.has("examples");
    }

    @Test
    void everyOperationHasAnExample_ofWhatIsSentAndOfWhatIsAnswered() {
        assertThat(operations()).hasSizeGreaterThan(25).allSatisfy(one -> {
            assertThat(contents(one.operation().path("requestBody")))
                    .as(one.name())
                    .allMatch(OpenApiIT::hasExample);
            List<JsonNode> answers = answers(one.operation());
            boolean answersNothing = answers.isEmpty()
                    && one.operation().get("responses").has("204")
                    && one.operation().get("parameters").findValue("example") != null;
            assertThat(!answers.isEmpty() && answers.stream().allMatch(OpenApiIT::hasExample) || answersNothing)
                    .as(one.name())
                    .isTrue();
        });
    }

    @Test
    void everyOperationTellsWhoIsTurnedAway_andHowATokenIsSent() {
        assertThat(operations())
                .allSatisfy(one -> assertThat(one.operation().get("responses").properties())
                        .as(one.name())
                        .extracting(java.util.Map.Entry::getKey)
                        .contains("401", "403", "421", "429"));
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(description.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        assertThat(description.get("security")).hasSize(3);
        assertThat(description.at("/components/responses").properties())
                .extracting(java.util.Map.Entry::getKey)
                .contains("TokenNeeded", "Forbidden", "TooManyRequests", "Busy");
    }

    @Test
    void sourcesTellHowTheyArePaged() {
        assertThat(operations())
                .filteredOn(one -> one.operation().path("operationId").asText().equals("listSources"))
                .singleElement()
                .satisfies(one -> assertThat(one.operation().path("parameters").findValuesAsText("name"))
                        .contains("after", "limit"));
    }

    @Test
    void everyOperationHasANameASummaryAndATag() {
        assertThat(operations())
                .allSatisfy(one -> assertThat(one.operation().properties())
                        .as(one.name())
                        .extracting(java.util.Map.Entry::getKey)
                        .contains("operationId", "summary", "tags"));
    }

    @Test
    void everyExampleHasOnlyFieldsThatAreDescribed() {
        for (Described one : operations()) {
            contents(one.operation().path("requestBody")).forEach(content -> check(one.name(), content));
            answers(one.operation()).forEach(content -> check(one.name(), content));
        }
    }

    private void check(String name, JsonNode content) {
        if (content.has("schema") && content.path("example").isContainerNode()) {
            check(name, content.get("example"), content.get("schema"));
        }
    }

    private void check(String name, JsonNode example, JsonNode schema) {
        JsonNode resolved =
                schema.has("$ref") ? description.at(schema.get("$ref").asText().substring(1)) : schema;
        if (example.isArray() && resolved.has("items")) {
            example.forEach(item -> check(name, item, resolved.get("items")));
        } else if (example.isObject() && resolved.has("properties")) {
            example.properties().forEach(field -> {
                assertThat(resolved.get("properties").has(field.getKey()))
                        .as(name + ": " + field.getKey())
                        .isTrue();
                check(name, field.getValue(), resolved.get("properties").get(field.getKey()));
            });
        }
    }
}
