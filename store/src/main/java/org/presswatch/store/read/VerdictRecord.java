package org.presswatch.store.read;

import java.time.Instant;
import java.util.List;

/**
 * What a version of the classifier said about a revision of an article. Verdicts are only ever added.
 *
 * @param id the event's {@code ce_id}
 * @param revision of the article that was judged
 * @param current whether it is the one that the article shows
 * @param topics the most certain first, maybe none
 */
public record VerdictRecord(
        String id, int revision, String classifierVersion, Instant receivedAt, boolean current, List<Topic> topics) {

    /** A topic that the verdict gave. */
    public record Topic(String id, double score, String version) {}
}
