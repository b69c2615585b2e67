package org.presswatch.fetcher.poll;

import java.time.Duration;
import java.util.Collection;

import org.presswatch.fetcher.page.Announcement;

/**
 * What a feed announces.
 *
 * @param pageSpacing at least between two downloads of one page
 * @param sameValidators whether it came with the ETag or date of the time before
 */
record News(Collection<Announcement> pages, Duration pageSpacing, boolean sameValidators) {}
