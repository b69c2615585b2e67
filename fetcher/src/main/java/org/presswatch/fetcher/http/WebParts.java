package org.presswatch.fetcher.http;

import java.time.Clock;

import org.presswatch.fetcher.archive.Archive;
import org.presswatch.fetcher.egress.EgressRules;

/**
 * What a client works with.
 *
 * @param archive of what is asked for and answered
 */
public record WebParts(EgressRules egress, NameLookup lookup, Archive archive, Clock clock) {}
