package org.presswatch.store.read;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How the articles that pass a filter divide.
 *
 * @param total how many were counted: all that pass, or the newest {@link Facets#MOST_COUNTED} of them, or for words in a
 *     certain order those among the newest five hundred that have the words
 * @param most how many are looked at where not all are counted
 * @param capped whether more may pass than were counted
 */
public record FacetCounts(
        long total,
        boolean capped,
        @JsonIgnore int most,
        List<Count> topics,
        List<Count> languages,
        List<Count> sites,
        List<Count> countries) {}
