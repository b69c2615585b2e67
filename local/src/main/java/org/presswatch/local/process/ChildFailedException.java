package org.presswatch.local.process;

/** A child did not become ready, or the start was called off; the message tells a person why. */
public final class ChildFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    ChildFailedException(String sentence) {
        super(sentence);
    }
}
