package org.presswatch.fetcher.listing;

import java.util.List;

/** A list of feeds with mistakes in it: each with file, line and cure. */
public final class ListingException extends Exception {

    private final List<String> mistakes;

    public ListingException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
