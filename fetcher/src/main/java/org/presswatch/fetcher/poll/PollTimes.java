package org.presswatch.fetcher.poll;

import java.time.Duration;

/**
 * When things are to happen after a poll.
 *
 * @param next poll of the feed
 * @param pageSpacing at least between two downloads of one page
 */
record PollTimes(Duration next, Duration pageSpacing) {}
