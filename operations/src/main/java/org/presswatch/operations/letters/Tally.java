package org.presswatch.operations.letters;

/**
 * What became of the dead letters that somebody named.
 *
 * @param done replayed or dropped now
 * @param before had been replayed or dropped already: nothing was done
 * @param missing are not there, or no longer
 */
public record Tally(int done, int before, int missing) {}
