package org.presswatch.demo.feed;

import java.time.Instant;
import java.util.List;

/**
 * A feed before it is written in one of the formats.
 *
 * @param url absolute address of the feed itself
 * @param homeUrl absolute address of the outlet's front page
 * @param entries newest first
 */
public record Feed(String title, String language, String url, String homeUrl, List<Entry> entries) {

    /** The newest change of an entry, the epoch in an empty feed. */
    Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
