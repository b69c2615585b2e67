package org.presswatch.store.read;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An article as an export has it: one line, its text included. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportRow(
        String id,
        int revision,
        String url,
        String site,
        @Nullable String siteName,
        String title,
        @Nullable String lead,
        String text,
        List<String> authors,
        @Nullable String language,
        @Nullable Instant publishedAt,
        Instant fetchedAt,
        List<String> topics,
        List<String> entities,
        List<String> countries,
        List<String> flags) {}
