package org.presswatch.fetcher.poll.verdict;

import java.time.Duration;

/**
 * What a feed announces.
 *
 * @param pageSpacing at least between two downloads of one page
 * @param sameValidators whether it came with the ETag or date of the time before
 */
public record News(Announcements pages, Duration pageSpacing, boolean sameValidators) {}
