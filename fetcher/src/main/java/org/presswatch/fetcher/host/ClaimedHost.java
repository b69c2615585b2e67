package org.presswatch.fetcher.host;

import org.jspecify.annotations.Nullable;

/**
 * A host that is this replica's for a while.
 *
 * @param trouble the kind of its present trouble; null for none
 */
public record ClaimedHost(String name, @Nullable String trouble) {}
