package org.presswatch.chaos;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a run did and found; the last line of its output.
 *
 * @param entry where the articles came in
 * @param sent records that must be in the store afterwards
 * @param lost by the store; what topics lack is in {@code missing}
 * @param mended dead letters that were mended and replayed afterwards, one of each reason
 * @param isOk whether every promise was kept
 */
public record ChaosSummary(
        Entry entry,
        int articles,
        int sent,
        int stored,
        int lost,
        Map<String, Integer> missing,
        Map<String, Integer> repeated,
        int extra,
        int staleOverwrites,
        int poison,
        int deadLetters,
        int wrongDeadLetters,
        int mended,
        int mendedStored,
        boolean offsetsAtEnd,
        int kills,
        int brokerRestarts,
        int databaseRestarts,
        int pauses,
        int scalings,
        int slowStops,
        int unaskedEnds,
        long seed,
        long seconds,
        @JsonProperty("ok") boolean isOk) {

    /** One line of JSON. */
    public String toJson() {
        try {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain numbers have JSON", e);
        }
    }
}
