package org.presswatch.store.read;

import java.util.List;

/**
 * How the articles that pass a filter divide.
 *
 * @param total how many pass, at most {@link Facets#MOST_COUNTED}
 * @param capped whether more pass than were counted
 */
public record FacetCounts(
        long total,
        boolean capped,
        List<Count> topics,
        List<Count> languages,
        List<Count> sites,
        List<Count> countries) {}
