package org.presswatch.fetcher.poll.timing;

import java.time.Duration;

/**
 * What follows from a failure.
 *
 * @param next poll
 * @param disabled whether the patience with the feed is over
 * @param lasting whether the feed is not where it was, so that the address it moved to is given up
 */
public record Consequence(Duration next, boolean disabled, boolean lasting) {}
