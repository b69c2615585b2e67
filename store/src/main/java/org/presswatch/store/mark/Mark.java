package org.presswatch.store.mark;

/**
 * Words to be marked.
 *
 * @param number what other places on the page refer to it by
 * @param start first code point, from 0
 * @param end code point after the last
 * @param quote what stands there; where the text says otherwise, nothing is marked
 * @param role what the words are in their rule
 * @param label what a reader is told about them
 */
public record Mark(int number, int start, int end, String quote, String role, String label) {}
