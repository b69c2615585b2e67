package org.presswatch.cli;

/** A command failed in a way that its message explains to a person; it ends with exit code 1. */
public final class FailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public FailedException(String sentence) {
        super(sentence);
    }
}
