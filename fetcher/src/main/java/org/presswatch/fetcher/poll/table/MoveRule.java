package org.presswatch.fetcher.poll.table;

import java.time.Duration;

/**
 * When a permanent redirect of a feed is believed: hijacked and misconfigured servers send them too.
 *
 * @param confirmations polls in a row that must end at the same new address
 * @param after time between the first and the last of them
 */
public record MoveRule(int confirmations, Duration after) {}
