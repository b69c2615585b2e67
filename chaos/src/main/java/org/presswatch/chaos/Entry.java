package org.presswatch.chaos;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where articles come into the line. */
public enum Entry {
    /** Pages are written to {@code pages.fetched}; the fetcher is left out. */
    @JsonProperty("topic")
    TOPIC(List.of("parser", "classifier", "store")),
    /** A news site publishes them, and fetchers find them there. */
    @JsonProperty("site")
    SITE(List.of("fetcher", "parser", "classifier", "store"));

    private final List<String> stages;

    Entry(List<String> stages) {
        this.stages = stages;
    }

    /** The services that take part, in the order of the line. */
    List<String> stages() {
        return stages;
    }
}
