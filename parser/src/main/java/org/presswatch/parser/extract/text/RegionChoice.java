package org.presswatch.parser.extract.text;

import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.Region;

/** Finds the region that holds the article: the one with the most prose for the least of anything else. */
final class RegionChoice {

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
        return best;
    }
}
