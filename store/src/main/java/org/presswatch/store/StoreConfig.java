package org.presswatch.store;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set about the store. */
@ConfigMapping(prefix = "store")
public interface StoreConfig {

    /** How articles get into the database. */
    Ingest ingest();

    /** What a search may cost. */
    Search search();

    /** How articles get into the database. */
    interface Ingest {
        /** Wait after the first write that the database could not take; it doubles with each further one. */
        @WithDefault("100ms")
        Duration retryFrom();

        /** Longest wait between two tries of the same write. */
        @WithDefault("30s")
        Duration retryUpTo();
    }

    /** What a search may cost. */
    interface Search {
        /** How long a query may take before it is cancelled and answered with an error. */
        @WithDefault("5s")
        Duration timeout();
    }
}
