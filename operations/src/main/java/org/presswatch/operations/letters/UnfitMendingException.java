package org.presswatch.operations.letters;

/** A mended record would only fail again. */
final class UnfitMendingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitMendingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
