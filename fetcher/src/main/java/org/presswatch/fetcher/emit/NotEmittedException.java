package org.presswatch.fetcher.emit;

/** The broker does not have the event; what led to it must stay due. */
public final class NotEmittedException extends RuntimeException {

    public NotEmittedException(String message, Throwable cause) {
        super(message, cause);
    }
}
