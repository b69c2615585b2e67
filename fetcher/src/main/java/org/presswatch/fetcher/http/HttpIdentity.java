package org.presswatch.fetcher.http;

/**
 * Who asks.
 *
 * @param userAgent the header, with a way to reach whoever runs this
 * @param connections most connections at a time
 */
public record HttpIdentity(String userAgent, int connections) {}
