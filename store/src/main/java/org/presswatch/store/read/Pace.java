package org.presswatch.store.read;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How fast verdicts come in at the end of the line.
 *
 * @param minutes verdicts stored in each of the last sixty minutes, the oldest first; the last one is not over
 * @param lastHour their sum
 * @param medianSeconds from a page's fetch to its stored row, over the newest thousand of that hour; live articles only
 * @param slowSeconds the same for the slowest twentieth
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pace(
        List<Long> minutes,
        long lastHour,
        @Nullable Double medianSeconds,
        @Nullable Double slowSeconds) {}
