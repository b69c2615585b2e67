package org.presswatch.store.read;

/** How many articles have a value. */
public record Count(String value, long articles) {}
