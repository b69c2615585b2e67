package org.presswatch.store.read;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is stored, in numbers; each list is sorted by count.
 *
 * @param newest when the last article was stored or changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stats(
        long articles,
        long withTopic,
        @Nullable Instant newest,
        List<Count> topics,
        List<Count> sites,
        List<Count> languages,
        List<Count> countries) {}
