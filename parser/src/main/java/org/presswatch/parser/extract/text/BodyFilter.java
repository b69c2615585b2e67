package org.presswatch.parser.extract.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;
import org.presswatch.parser.extract.outline.Evidence;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.Region;

/** Takes out of the chosen region what is not the article's text. */
final class BodyFilter {

    private static final double LINKS_ONLY = 0.8;

    /** A teaser says no more than this under its heading, in words. */
    private static final int LONGEST_TEASER = 50;

    /** A text of at least so many characters that comes again is the same text shown twice. */
    private static final int SHORTEST_REPEAT = 40;

    private final Outline outline;
    private final PageWeights weights;
    private final Region root;
    private final ArticleHints hints;
    private final Set<String> seen = new HashSet<>();

    BodyFilter(Outline outline, PageWeights weights, Region root, ArticleHints hints) {
        this.outline = outline;
        this.weights = weights;
        this.root = root;
        this.hints = hints;
    }

    List<Block> blocks() {
        List<Block> kept = new ArrayList<>();
        for (Block block : new LeadFinder(outline, weights, hints).before(root)) {
            if (isNew(block)) {
                kept.add(block);
            }
        }
        int ignored = weights.against(root);
        for (int i = root.first(); i < root.end(); i++) {
            Block block = outline.blocks().get(i);
            if (isText(block, ignored) && (block.linkDensity() < LINKS_ONLY || headsText(i)) && isNew(block)) {
                kept.add(block);
            }
        }
        return TableRows.join(LooseEnds.trim(OtherSections.cut(kept, root), hints));
    }

    private boolean isText(Block block, int ignored) {
        int against = weights.against(block.region()) & ~ignored;
        if (against != 0 || block.kind() == BlockKind.CAPTION && weights.believes(Evidence.CAPTION)) {
            return false;
        }
        return !hints.isTitle(block.text()) && !Furniture.isCallOrCredit(block);
    }

    /** A heading that is a link heads either a teaser of another article, or a part of this one: the longer text. */
    private boolean headsText(int heading) {
        if (outline.blocks().get(heading).kind() != BlockKind.HEADING) {
            return false;
        }
        int words = 0;
        for (int i = heading + 1; i < root.end() && words < LONGEST_TEASER; i++) {
            Block block = outline.blocks().get(i);
            if (block.kind() == BlockKind.HEADING) {
                return false;
            }
            words += PageWeights.proseOf(block);
        }
        return words >= LONGEST_TEASER;
    }

    private boolean isNew(Block block) {
        return block.text().length() < SHORTEST_REPEAT || seen.add(block.text());
    }
}
