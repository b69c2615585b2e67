package org.presswatch.operations.letters;

/** Dead letters could not be replayed or dropped; the message says why and what to do. */
public final class LetterRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    LetterRefusedException(String sentence) {
        super(sentence);
    }

    LetterRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
