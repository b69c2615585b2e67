package org.presswatch.parser.extract.text;

import java.util.ArrayList;
import java.util.List;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.Region;

/** Takes out of the chosen region what is not the article's text. */
final class BodyFilter {

    private static final double LINKS_ONLY = 0.6;

    private final Outline outline;
    private final PageWeights weights;
    private final Region root;

    BodyFilter(Outline outline, PageWeights weights, Region root) {
        this.outline = outline;
        this.weights = weights;
        this.root = root;
    }

    List<Block> blocks() {
        List<Block> kept = new ArrayList<>();
        int ignored = weights.against(root);
        for (Block block : outline.blocks().subList(root.first(), root.end())) {
            if (isText(block, ignored)) {
                kept.add(block);
            }
        }
        return withoutLooseEnds(kept);
    }

    private boolean isText(Block block, int ignored) {
        int against = weights.against(block.region()) & ~ignored;
        if (against != 0 || block.kind() == BlockKind.CAPTION) {
            return false;
        }
        if (block.kind() == BlockKind.HEADING) {
            return block.linkDensity() < LINKS_ONLY && block.level() != 1;
        }
        return block.linkDensity() < LINKS_ONLY;
    }

    /** Headings and short lines before the first and after the last running text belong to the furniture. */
    private static List<Block> withoutLooseEnds(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && PageWeights.proseOf(blocks.get(first)) == 0) {
            first++;
        }
        int end = blocks.size();
        while (end > first && PageWeights.proseOf(blocks.get(end - 1)) == 0) {
            end--;
        }
        while (first > 0 && blocks.get(first - 1).kind() == BlockKind.HEADING) {
            first--;
        }
        return first == end ? blocks : blocks.subList(first, end);
    }
}
