package org.presswatch.fetcher.archive;

/** Where requests and their answers are kept. */
@FunctionalInterface
public interface Archive extends AutoCloseable {

    /** Keeps nothing. */
    Archive NONE = exchange -> {};

    /** Keeps it, or counts that it could not: a request never fails because of its archive. */
    void keep(Exchange exchange);

    @Override
    default void close() {}
}
