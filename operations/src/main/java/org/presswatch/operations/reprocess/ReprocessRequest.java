package org.presswatch.operations.reprocess;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleIds;

/**
 * Which history to run again.
 *
 * @param since the earliest time at which it came in
 * @param until the time before which it did; null for now
 * @param topicId only articles that a verdict ever put into this topic
 * @param site only articles of this host, without a leading {@code www.}
 * @param name what an interrupted run is known by when it is begun again
 */
public record ReprocessRequest(
        Origin from,
        Instant since,
        @Nullable Instant until,
        @Nullable String topicId,
        @Nullable String site,
        String name) {

    /** The consumer group whose positions tell how far an interrupted run had come. */
    String group() {
        return "presswatch-reprocess-"
                + ArticleIds.ofUrl(String.join("\n", from.name(), name, String.valueOf(topicId), String.valueOf(site)))
                        .substring(0, 12);
    }
}
