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

    /** Whether the host could not be spoken to at all. */
    boolean isUnreachable() {
        return switch (this) {
            case DNS_FAILURE, TLS_FAILURE, TIMEOUT, CONNECTION_FAILURE, BLOCKED_ADDRESS -> true;
            case BLOCKED_PORT, BLOCKED_URL, PROTOCOL_ERROR, HEADER_LIMIT, TOO_LARGE, BAD_ENCODING -> false;
        };
    }

    /** For example {@code too-large}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
