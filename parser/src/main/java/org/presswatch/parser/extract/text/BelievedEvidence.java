package org.presswatch.parser.extract.text;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Evidence;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.Region;

/**
 * Which kinds of evidence against regions may be believed on a page. Where a site's own class names would leave nearly
 * nothing of its prose, they do not mean what they say.
 */
final class BelievedEvidence {

    /** At least this share of the prose must remain. */
    private static final double SMALLEST_REST = 0.25;

    /** Comments may well be longer than the article, so that less must remain beside them, in words. */
    private static final int SMALLEST_REST_OF_COMMENTS = 60;

    private final Outline outline;
    private final int[] inherited;

    private BelievedEvidence(Outline outline) {
        this.outline = outline;
        this.inherited = new int[outline.regions().size()];
        for (Region region : outline.regions()) {
            int above = region.parent() == null ? 0 : inherited[region.parent().index()];
            inherited[region.index()] = above | PageWeights.ownEvidence(region);
        }
    }

    /** The believable bits of {@link Evidence#AGAINST}. */
    static int of(Outline outline, int totalProse) {
        BelievedEvidence evidence = new BelievedEvidence(outline);
        int believed = Evidence.AGAINST & ~Evidence.COMMENTS;
        int comments = evidence.rest(believed) - evidence.rest(Evidence.AGAINST);
        while (believed != 0 && evidence.rest(believed) < SMALLEST_REST * (totalProse - comments)) {
            believed &= ~evidence.heaviest(believed);
        }
        int withComments = believed | Evidence.COMMENTS;
        return evidence.rest(withComments) >= SMALLEST_REST_OF_COMMENTS ? withComments : believed;
    }

    private int rest(int believed) {
        int rest = 0;
        for (Block block : outline.blocks()) {
            if ((inherited[block.region().index()] & believed) == 0) {
                rest += PageWeights.proseOf(block);
            }
        }
        return rest;
    }

    /** The bit that most of the prose falls under. */
    private int heaviest(int believed) {
        int[] prose = new int[Integer.SIZE];
        for (Block block : outline.blocks()) {
            int words = PageWeights.proseOf(block);
            for (int bits = inherited[block.region().index()] & believed; words > 0 && bits != 0; bits &= bits - 1) {
                prose[Integer.numberOfTrailingZeros(bits)] += words;
            }
        }
        int heaviest = Integer.numberOfTrailingZeros(believed);
        for (int bit = 0; bit < prose.length; bit++) {
            if (prose[bit] > prose[heaviest]) {
                heaviest = bit;
            }
        }
        return 1 << heaviest;
    }
}
