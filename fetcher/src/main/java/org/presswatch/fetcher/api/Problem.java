package org.presswatch.fetcher.api;

/** What is answered instead of what was asked for. */
public record Problem(String error) {}
