package org.presswatch.demo.feed;

import java.time.Instant;
import java.util.List;

/**
 * An entry of a feed.
 *
 * @param id never changes, whatever else does
 * @param url absolute address of the page
 * @param updated later than {@code published} once the article was corrected
 */
public record Entry(
        String id,
        String url,
        String title,
        String summary,
        String language,
        List<String> authors,
        Instant published,
        Instant updated) {}
