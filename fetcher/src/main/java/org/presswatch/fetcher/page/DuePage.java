package org.presswatch.fetcher.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.FeedEntry;

/**
 * A page to download.
 *
 * @param id the article id of {@code url}
 * @param redirects the URLs that led here, the announced one first
 * @param attempts downloads begun since it became due, this one included
 * @param revision of the last download that was handed on; 0 before the first
 * @param visits how often it was downloaded or found unchanged
 * @param bodyHash of that download
 */
public record DuePage(
        String id,
        String url,
        String host,
        String feedId,
        FeedEntry entry,
        String fingerprint,
        List<String> redirects,
        int attempts,
        int revision,
        int visits,
        @Nullable String bodyHash,
        @Nullable String etag,
        @Nullable String lastModified) {}
