package org.presswatch.parser.extract.text;

import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.Region;

/** Finds the region that holds the article: the one with the most prose for the least of anything else. */
final class RegionChoice {

    private static final double NEARLY_ALL = 0.9;

    private RegionChoice() {}

    static Region choose(Outline outline, PageWeights weights) {
        Region best = outline.regions().getFirst();
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Region region : outline.regions()) {
            double score = weights.scoreOf(region) * weights.trustIn(region);
            if (score >= bestScore) {
                bestScore = score;
                best = region;
            }
        }
        return densest(outline, weights, best);
    }

    /** The innermost region that still holds nearly all the prose of {@code region}. */
    private static Region densest(Outline outline, PageWeights weights, Region region) {
        Region densest = region;
        double enough = NEARLY_ALL * weights.clearProse(region);
        for (int i = region.index() + 1; i < outline.regions().size(); i++) {
            Region inner = outline.regions().get(i);
            if (inner.first() >= region.end()) {
                break;
            }
            if (weights.clearProse(inner) >= enough && inner.parent() == densest) {
                densest = inner;
            }
        }
        return densest;
    }
}
