package org.presswatch.fetcher.poll.timing;

import java.time.Duration;

import org.presswatch.fetcher.rhythm.Rhythm;

/**
 * What follows from a poll that succeeded.
 *
 * @param delay until the next
 * @param rhythm as it is known now
 */
public record NextPoll(Duration delay, Rhythm rhythm) {}
