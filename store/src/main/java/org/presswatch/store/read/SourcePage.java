package org.presswatch.store.read;

import java.util.List;

/**
 * Some of the sites, those with the most articles first.
 *
 * @param total how many sites there are altogether
 */
public record SourcePage(List<Source> sources, long total) {}
