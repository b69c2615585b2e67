package org.presswatch.fetcher.feed;

/** A body in which no feed was found. */
public final class NotAFeedException extends Exception {

    /** What was there instead. */
    public enum Found {
        NOTHING,
        HTML,
        /** A page that asks for a password. */
        LOGIN,
        UNKNOWN
    }

    private final Found found;

    public NotAFeedException(Found found, String message) {
        super(message);
        this.found = found;
    }

    public Found found() {
        return found;
    }
}
