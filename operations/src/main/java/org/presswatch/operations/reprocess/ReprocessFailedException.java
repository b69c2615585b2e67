package org.presswatch.operations.reprocess;

/** History cannot be sent again; the message says why and what to do. */
public final class ReprocessFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    ReprocessFailedException(String sentence) {
        super(sentence);
    }

    ReprocessFailedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
