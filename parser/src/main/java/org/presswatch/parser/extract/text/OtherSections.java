package org.presswatch.parser.extract.text;

import java.util.ArrayList;
import java.util.List;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;

/** Cuts the parts under headings such as "Related articles" or "About the author". */
final class OtherSections {

    /** More of the prose than this is no side matter, whatever its heading says. */
    private static final double LARGEST_SHARE = 0.4;

    private OtherSections() {}

    static List<Block> cut(List<Block> blocks) {
        List<Block> kept = new ArrayList<>(blocks.size());
        int prose = blocks.stream().mapToInt(PageWeights::proseOf).sum();
        for (int i = 0; i < blocks.size(); ) {
            Block block = blocks.get(i);
            if (Furniture.opensOtherSection(block)) {
                int end = endOfSection(blocks, i);
                int inside = blocks.subList(i, end).stream()
                        .mapToInt(PageWeights::proseOf)
                        .sum();
                if (inside <= LARGEST_SHARE * prose) {
                    i = end;
                    continue;
                }
            }
            if (Furniture.opensContents(block)) {
                i = endOfContents(blocks, i);
                continue;
            }
            kept.add(block);
            i++;
        }
        return kept;
    }

    /** Up to the next heading that is no deeper; a line that is no heading stands for itself. */
    private static int endOfSection(List<Block> blocks, int start) {
        int level = blocks.get(start).level();
        if (level == 0) {
            return start + 1;
        }
        int i = start + 1;
        while (i < blocks.size()) {
            Block block = blocks.get(i);
            if (block.kind() == BlockKind.HEADING && block.level() <= level) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Up to what is no short item any more. */
    private static int endOfContents(List<Block> blocks, int start) {
        int i = start + 1;
        while (i < blocks.size()
                && blocks.get(i).kind() == BlockKind.LIST_ITEM
                && PageWeights.proseOf(blocks.get(i)) == 0) {
            i++;
        }
        return i;
    }
}
