package org.presswatch.benchmarks.pipeline;

import java.util.List;

/** When one article reached each part of the line, in milliseconds since 1970. Written by one thread, read by another. */
final class Journey {

    /** What the parts of the way are called, in their order. */
    static final List<String> LEGS = List.of("fetch", "relay", "parse", "classify", "read");

    private volatile long fetched;
    private volatile long relayed;
    private volatile long parsed;
    private volatile long classified;
    private volatile long seen;

    void handedOn(long fetchedAt, long relayedAt) {
        fetched = fetchedAt;
        relayed = relayedAt;
    }

    void parsed(long at) {
        parsed = at;
    }

    void classified(long at, long seenAt) {
        classified = at;
        seen = seenAt;
    }

    /** Whether all of it is known: a topic that was read later than the next one fills its part in later. */
    boolean isOver() {
        return relayed > 0 && parsed > 0 && seen > 0;
    }

    /** From its publication until its event was seen. */
    long millisSince(long published) {
        return seen - published;
    }

    /** What each of {@link #LEGS} took, in milliseconds. */
    long[] legsSince(long published) {
        return new long[] {
            fetched - published, relayed - fetched, parsed - relayed, classified - parsed, seen - classified
        };
    }
}
