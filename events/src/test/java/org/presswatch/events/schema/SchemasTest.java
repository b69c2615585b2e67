package org.presswatch.events.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Entity;
import org.presswatch.events.Event;
import org.presswatch.events.Evidence;
import org.presswatch.events.Fact;
import org.presswatch.events.FeedEntry;
import org.presswatch.events.HttpFacts;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.TopicMatch;
import org.presswatch.events.Topics;
import org.presswatch.events.json.EventJson;

import static org.assertj.core.api.Assertions.assertThat;

/** The published schemas, the AsyncAPI document and the records say the same. */
class SchemasTest {

    private static final String IDS = "https://presswatch.org/schema/";

    private static final Map<String, Class<? extends Event>> EVENTS = Map.of(
            "page.fetched", PageFetched.class,
            "article.parsed", ArticleParsed.class,
            "article.classified", ArticleClassified.class,
            "source.observed", SourceObserved.class);

    private static final Map<String, Class<?>> PARTS = Map.ofEntries(
            Map.entry("page.fetched/http", HttpFacts.class),
            Map.entry("page.fetched/entry", FeedEntry.class),
            Map.entry("article.parsed/link", ArticleParsed.Link.class),
            Map.entry("article.parsed/block", ArticleParsed.Block.class),
            Map.entry("article.classified/topic", TopicMatch.class),
            Map.entry("article.classified/evidence", Evidence.class),
            Map.entry("article.classified/entity", Entity.class),
            Map.entry("article.classified/span", Entity.Span.class),
            Map.entry("article.classified/fact", Fact.class),
            Map.entry("article.classified/factSpan", Fact.Span.class));

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(id -> text("/org/presswatch/events/schema/" + id.substring(IDS.length()))));

    static List<String> names() {
        return EVENTS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void acceptTheGoldenFiles_andWhatTheRecordsWrite(String name) throws Exception {
        Schema schema = registry.getSchema(SchemaLocation.of(IDS + name + ".v1.json"));
        for (String variant : List.of("full", "minimal", "later")) {
            String golden = text("/golden/v1/" + name + "." + variant + ".json");
            Event event = EventJson.read(golden.getBytes("UTF-8"), EVENTS.get(name));

            assertThat(schema.validate(golden, InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(new String(EventJson.write(event), "UTF-8"), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void refuseWhatTheRecordsRefuse(String name) {
        Schema schema = registry.getSchema(SchemaLocation.of(IDS + name + ".v1.json"));

        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nameTheFieldsOfTheRecords_inTheirOrder(String name) throws Exception {
        JsonNode schema = schema(name);

        assertThat(fieldsOf(schema)).isEqualTo(componentsOf(EVENTS.get(name)));
        for (var part : schema.path("$defs").properties()) {
            Class<?> record = PARTS.get(name + "/" + part.getKey());
            if (record != null) {
                assertThat(fieldsOf(part.getValue())).as(part.getKey()).isEqualTo(componentsOf(record));
            }
        }
    }

    @Test
    void areThoseOfTheAsyncApiDocument_whichNamesEveryTopic() throws Exception {
        String yaml = text("/org/presswatch/events/asyncapi/presswatch.yaml");
        JsonNode document = new YAMLMapper().readTree(yaml);

        assertThat(document.path("asyncapi").asText()).startsWith("3.");
        assertThat(document.path("channels").findValuesAsText("address"))
                .containsAll(Topics.FIXED)
                .contains("articles.{topicId}", "{topic}.dlq", Topics.DEAD_LETTERS_RESOLVED, Topics.RECORDS_DROPPED)
                .containsAll(Topics.REPROCESSED.stream().map(Topics::backfillOf).toList());
        for (String name : EVENTS.keySet()) {
            assertThat(yaml).contains("../schema/" + name + ".v1.json").contains("org.presswatch." + name + ".v1");
        }
        document.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith("#/"))
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper().readTree(text("/org/presswatch/events/schema/" + name + ".v1.json"));
    }

    private static List<String> fieldsOf(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> componentsOf(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static String text(String resource) {
        try (InputStream file = SchemasTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), "UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
