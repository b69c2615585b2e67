package org.presswatch.store.read;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A site and how it does.
 *
 * @param withTopic articles of it that have a topic
 * @param lastArticleAt where its newest article stands; absent for a site that was only observed
 * @param observed the last thing that the crawler met there and that is itself evidence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        String site,
        long articles,
        long withTopic,
        @Nullable Instant lastArticleAt,
        @Nullable Observed observed) {

    /**
     * What was met.
     *
     * @param kind for example {@code legal-block}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            String kind,
            Instant at,
            @Nullable Integer httpStatus,
            @Nullable String detail) {}
}
