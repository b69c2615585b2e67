package org.presswatch.store.search;

import java.util.List;

/**
 * Words to look for: every group must be found, through any of its terms, and none of the excluded terms.
 *
 * @param groups joined by "and"; the terms of one are joined by "or"
 */
public record TextQuery(List<List<Term>> groups, List<Term> excluded) {

    /** A word, the beginning of a word, or words in this order. */
    public record Term(Kind kind, String text) {}

    /** How a term is compared. */
    public enum Kind {
        /** One or more words, each in any form that the language's dictionary knows. */
        WORD,
        /** Words one after the other. */
        PHRASE,
        /** Whatever begins like this. */
        PREFIX
    }

    public TextQuery {
        groups = groups.stream().map(List::copyOf).toList();
        excluded = List.copyOf(excluded);
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return groups.isEmpty() && excluded.isEmpty();
    }
}
