package org.presswatch.fetcher.page;

import java.time.Duration;

/**
 * How pages are downloaded.
 *
 * @param largest bytes above which a page is refused
 * @param firstRetry before the second attempt
 * @param spacing at least between two downloads of one page
 */
public record PageSettings(long largest, Duration firstRetry, Duration spacing) {}
