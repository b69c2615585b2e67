package org.presswatch.store.read;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One wording of an article, whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wording(
        int revision,
        String title,
        @Nullable String lead,
        String text,
        String contentHash,
        Instant fetchedAt,
        @Nullable Instant modifiedAt) {}
