package org.presswatch.fetcher.http;

import java.util.Locale;

/** Why there is no usable answer; the tag of counters and what is kept with a feed or page. */
public enum FailureReason {
    BLOCKED_ADDRESS,
    BLOCKED_PORT,
    BLOCKED_URL,
    DNS_FAILURE,
    TLS_FAILURE,
    TIMEOUT,
    CONNECTION_FAILURE,
    PROTOCOL_ERROR,
    HEADER_LIMIT,
    TOO_LARGE,
    BAD_ENCODING;

    /** For example {@code too-large}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
