package org.presswatch.parser.extract.text;

import java.util.List;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.Region;

/** Finds the article's text in a page. */
public final class TextFinder {

    private static final double DECLARED_QUALITY = 0.8;

    private TextFinder() {}

    /** The chosen text; no blocks where the page has none. */
    public static MainText find(Outline outline, ArticleHints hints) {
        PageWeights weights = new PageWeights(outline);
        String declared = hints.declaredBody();
        Region root = RegionChoice.choose(outline, weights);
        DeclaredAgreement agreement = DeclaredAgreement.find(declared, outline, root);
        if (agreement != null) {
            root = agreement.around(root);
        }
        List<Block> blocks = new BodyFilter(outline, weights, root, hints).blocks();
        if (agreement != null) {
            blocks = agreement.trim(blocks);
        }
        MainText shown = new MainText(root, blocks, quality(blocks, outline));
        if (declared != null && DeclaredBody.isBetter(declared, shown.words())) {
            return new MainText(root, DeclaredBody.blocks(declared, root), DECLARED_QUALITY);
        }
        return shown;
    }

    private static double quality(List<Block> blocks, Outline outline) {
        int words = 0;
        for (Block block : blocks) {
            words += PageWeights.proseOf(block);
        }
        int all = Math.max(1, outline.words());
        return Math.min(1, words / 150.0) * 0.7 + 0.3 * words / all;
    }
}
