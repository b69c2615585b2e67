package org.presswatch.events.json;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.presswatch.events.Event;

/**
 * Writes events as JSON and reads them back. The same event always gives the same bytes; a reader passes over fields
 * it does not know.
 */
public final class EventJson {

    /** As much as the broker takes in one record, in bytes. */
    private static final int LONGEST_STRING = 8 * 1024 * 1024;

    private static final int DEEPEST_NESTING = 64;

    private static final ObjectMapper MAPPER = mapper();

    private EventJson() {}

    /** The event as UTF-8 JSON; absent values are left out. */
    public static byte[] write(Event event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("no JSON for " + event.getClass().getSimpleName() + " " + event.key(), e);
        }
    }

    /**
     * The event in {@code json}.
     *
     * @throws InvalidEventException if it is no JSON, has a field of another type, or lacks one that readers rely on
     */
    public static <T extends Event> T read(byte[] json, Class<T> type) throws InvalidEventException {
        try {
            T event = MAPPER.readValue(json, type);
            if (event == null) {
                throw new InvalidEventException(InvalidEventException.Reason.INVALID_EVENT, "the value is JSON null");
            }
            return event;
        } catch (JsonProcessingException e) {
            throw InvalidEventException.from(e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading bytes in memory", e);
        }
    }

    private static ObjectMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxStringLength(LONGEST_STRING)
                .maxNestingDepth(DEEPEST_NESTING)
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(limits).build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
