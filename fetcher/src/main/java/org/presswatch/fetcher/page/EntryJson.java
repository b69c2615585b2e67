package org.presswatch.fetcher.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.presswatch.events.FeedEntry;

/** Feed entries as the database keeps them. */
final class EntryJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EntryJson() {}

    static String write(FeedEntry entry) {
        try {
            return MAPPER.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON for the entry of " + entry.url(), e);
        }
    }

    static FeedEntry read(String json) {
        try {
            return MAPPER.readValue(json, FeedEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored entry that cannot be read", e);
        }
    }
}
