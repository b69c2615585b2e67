package org.presswatch.parser.eval;

/** A line of a manifest that no page can be read from; the message names the cure. */
final class BrokenLineException extends Exception {

    BrokenLineException(String message) {
        super(message);
    }
}
