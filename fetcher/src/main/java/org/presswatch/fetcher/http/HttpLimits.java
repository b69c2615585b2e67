package org.presswatch.fetcher.http;

import java.time.Duration;

/**
 * What one request may take.
 *
 * @param deadline for all of it, from the name's resolution to the last byte
 * @param connect for the connection
 * @param silence between two pieces of the answer
 */
public record HttpLimits(Duration deadline, Duration connect, Duration silence) {

    /** Lines of headers. */
    static final int HEADERS = 200;

    /** Bytes of all headers. */
    static final int HEADER_BYTES = 64 * 1024;

    /** Bytes of body that one byte on the wire may unfold to. */
    static final int RATIO = 100;
}
