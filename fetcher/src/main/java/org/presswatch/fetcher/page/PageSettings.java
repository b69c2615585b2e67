package org.presswatch.fetcher.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How pages are downloaded.
 *
 * @param largest bytes above which a page is refused
 * @param firstRetry before the second attempt
 * @param spacing at least between two downloads of one page
 * @param revisits time between a look at a page and the next, to see it corrected or removed; after the last there is none
 */
public record PageSettings(long largest, Duration firstRetry, Duration spacing, List<Duration> revisits) {

    public PageSettings {
        revisits = List.copyOf(revisits);
    }

    /** When to look again at a page that was looked at that often; nothing after the last time. */
    Optional<Duration> nextVisit(int visits) {
        return visits < revisits.size() ? Optional.of(revisits.get(visits)) : Optional.empty();
    }
}
