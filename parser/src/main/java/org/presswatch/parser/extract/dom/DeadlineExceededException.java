package org.presswatch.parser.extract.dom;

import java.time.Duration;

/** A page took longer than it may. */
public final class DeadlineExceededException extends RuntimeException {

    public DeadlineExceededException(Duration limit) {
        super("the page took longer than " + limit.toMillis() + " ms");
    }
}
